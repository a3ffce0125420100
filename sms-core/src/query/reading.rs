//! A look at one licence at one moment: what was loaded, who looks, and what they may see.

use super::QueryDocument;
use crate::access::{AccessContext, Function};
use crate::allocation::{Allocation, AllocationRequest};
use crate::certificate::{Certificate, not_found, wants_certificate};
use crate::decision::{Decision, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{CertificateRef, LicenceNumber, UserId};
use crate::licence::Licence;
use crate::limits;
use crate::parameter::{self, Said};
use crate::policy::Policy;
use crate::records::{Listed, Records, read};
use crate::session::SessionCheck;
use crate::sms::Sms;
use crate::store::{LoadRequest, Scan, Store, Table};
use crate::time::uk_day;
use crate::user::Level;
use crate::waiting::brought_to;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::sync::Arc;

/// A licence as a query sees it.
pub struct Reading {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) policy: Arc<Policy>,
    pub(crate) records: Records,
    pub(crate) licence: LicenceNumber,
    pub(crate) today: NaiveDate,
    /// The user who looks; the host sees everything.
    pub(crate) user_id: Option<UserId>,
}

impl Reading {
    /// Loads the licence, the user who looks, and what asking about a function or a certificate needs; checks the session.
    pub(crate) fn open(
        sms: &Sms,
        licence: LicenceNumber,
        user_id: Option<&UserId>,
        gate: Option<SessionCheck>,
        (function, certificate): (Option<Function>, Option<&CertificateRef>),
    ) -> Result<Self> {
        let number = licence.to_string();
        let mut wants =
            LoadRequest { licence: number.clone(), rows: vec![(Table::Licences, number)], ..LoadRequest::default() };
        if let Some(user_id) = user_id {
            wants.rows.push((Table::Users, user_id.to_string()));
        }
        // Only a time window asks for the periods of the allocations.
        let has_window = function.is_none_or(|function| function.facts().has_window) && user_id.is_some();
        if has_window {
            wants.tables.extend([Table::Allocations, Table::AllocationRequests]);
        }
        if let Some(gate) = &gate {
            gate.wants(&mut wants);
        }
        if let Some(certificate) = certificate {
            wants_certificate(&mut wants, certificate);
        }
        let store = sms.store();
        let loaded = store.load(&wants)?;
        let policy = sms.policy_at(loaded.policy)?;
        let mut records = Records::of(loaded)?;
        let now = sms.moment(records.head.as_ref());
        if let Some(gate) = gate {
            gate.check(&records, &policy, now)?;
        }
        let today = uk_day(now);
        if has_window {
            records = brought_to(records, today, &policy)?;
        }
        let licence_now =
            records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))?.with_routes_on(today);
        if let Cow::Owned(licence_now) = licence_now {
            records.licences.insert(licence.as_str(), licence_now);
        }
        Ok(Self { store, policy, records, licence, today, user_id: user_id.cloned() })
    }

    /// A certificate of a licence as the clock would have left it, for the host, who sees all of them: nothing else is read.
    pub(crate) fn of_certificate(sms: &Sms, licence: &LicenceNumber, name: &CertificateRef) -> Result<Certificate> {
        let mut wants = LoadRequest { licence: licence.to_string(), ..LoadRequest::default() };
        wants_certificate(&mut wants, name);
        let loaded = sms.store().load(&wants)?;
        let head = loaded.head.ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))?;
        let found: Certificate = read(loaded.rows.first().ok_or_else(not_found)?)?;
        Ok(found.on(uk_day(sms.moment(Some(&head)))))
    }

    pub(crate) fn licence(&self) -> Result<&Licence> {
        self.records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))
    }

    /// Where the user who looks stands.
    pub(crate) fn standing(&self) -> Result<AccessContext<'_>> {
        let user = self.user_id.as_ref().and_then(|user_id| self.records.user(user_id));
        let user = user.ok_or_else(|| Error::new(ErrorCode::UserNotFound))?;
        Ok(AccessContext { licence: self.licence()?, user, today: self.today, policy: &self.policy })
    }

    /// Whether the user may use a function, on a certificate or on one that they own.
    pub(crate) fn can(&self, function: Function, certificate: Option<&CertificateRef>) -> Result<Decision> {
        let standing = self.standing()?;
        let Some(name) = certificate else {
            return Ok(standing.decide(function, standing.rating_for(function), true, &self.records));
        };
        match self.records.named(name).filter(|record| self.may_see(record)) {
            Some(record) => {
                let (rating, owner) = (standing.licence.rating_of(record.route), record.owner == standing.user.user_id);
                Ok(standing.decide(function, rating, owner, &self.records))
            }
            None => Ok(not_found().reasons().to_vec().into()),
        }
    }

    /// Answers a query, if the user may ask it.
    pub(crate) fn answer<Q: QueryDocument>(&self, query: &Q) -> Result<Q::Answer> {
        let facts = query.facts();
        limits::check(facts.name, query)?;
        if self.user_id.is_some() {
            self.standing()?.require(facts.function, &self.records)?;
        }
        query.answer(self)
    }

    /// The owner whose certificates alone are seen: a Level 2 user's own (`lu/P-3`).
    pub(crate) fn only_owner(&self) -> Option<&UserId> {
        let user = self.records.user(self.user_id.as_ref()?)?;
        (user.level == Level::Level2).then_some(&user.user_id)
    }

    pub(crate) fn may_see(&self, record: &Certificate) -> bool {
        self.only_owner().is_none_or(|owner| record.owner == *owner)
    }

    /// The certificate that was loaded, as the clock would have left it, if the user may see it.
    pub(crate) fn certificate(&self, name: &CertificateRef) -> Result<Cow<'_, Certificate>> {
        let found = self.records.named(name).filter(|record| self.may_see(record));
        Ok(found.ok_or_else(not_found)?.seen_on(self.today))
    }

    /// The same, for whoever wants nothing else of the licence.
    pub(crate) fn into_certificate(mut self, name: &CertificateRef) -> Result<Certificate> {
        let id = self.certificate(name)?.certificate.clone();
        let found = self.records.certificates.remove(id.as_str())?;
        Ok(found.ok_or_else(not_found)?.on(self.today))
    }

    /// The allocations and the requests for them, as the clock would have left them.
    pub(crate) fn allocations(&self) -> Result<Ledgers> {
        let tables = vec![Table::Allocations, Table::AllocationRequests];
        let mut records = self.load(LoadRequest { tables, ..LoadRequest::default() })?;
        records.licences = self.records.licences.clone();
        let records = brought_to(records, self.today, &self.policy)?;
        let (allocations, requests) = (records.allocations.values(), records.requests.values());
        Ok(Ledgers { allocations: allocations.cloned().collect(), requests: requests.cloned().collect() })
    }

    /// Every record of a table of the licence.
    pub(crate) fn all<R: Listed>(&self) -> Result<Vec<R>> {
        self.scan(&Scan::all(R::TABLE, self.licence.as_str()))
    }

    pub(crate) fn scan<R: Listed>(&self, scan: &Scan) -> Result<Vec<R>> {
        self.store.scan(scan)?.iter().map(read).collect()
    }

    /// One record of the licence, by table and id, or a certificate by its number.
    pub(crate) fn load(&self, wants: LoadRequest) -> Result<Records> {
        Records::of(self.store.load(&LoadRequest { licence: self.licence.to_string(), ..wants })?)
    }
}

/// What is granted, and what is asked for.
pub(crate) struct Ledgers {
    pub(crate) allocations: Vec<Allocation>,
    pub(crate) requests: Vec<AllocationRequest>,
}

/// The most rows of a page, if any query can be asked for so many.
pub(crate) fn page_size(limit: Option<usize>, usual: usize) -> Result<usize> {
    let limit = limit.unwrap_or(usual);
    if (1..=1_000).contains(&limit) {
        return Ok(limit);
    }
    let message = Said::from("`limit` is a whole number from 1 to 1,000");
    let message = message.with(parameter::FIELD, "limit").with(parameter::LEAST, &1).with(parameter::MOST, &1_000);
    Err(Reason::new(ErrorCode::FieldOutOfRange).message(message).field("/limit").into())
}
