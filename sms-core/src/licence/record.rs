//! A licence as it is kept.

use super::{
    Branch, KeyPersonnel, LICENCE_LIFE_CYCLE, LicenceAction, LicenceStatus, LicenceType, Rating, Route, RouteSet,
    ServiceTier, StudentStatus, TakeOver,
};
use crate::answer_value::answer_values;
use crate::certificate::CutOver;
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::ids::LicenceNumber;
use crate::parameter::said;
use crate::personal::Personal;
use crate::records::table;
use crate::request::fields::{HEAD_OFFICE_POSTCODE, POSTCODE};
use crate::rule;
use crate::service::{PremiumContacts, PremiumTerm, StudentTerm};
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

answer_values! { "document": LicensedRoute, Organisation, KeyPersonnel; }

wire_enum! {
    /// How a licence is kept.
    pub enum Mode default Simulate {
        /// Our rules decide; identifiers are made up.
        Simulate = "simulate",
        /// The real system decided; we record.
        Mirror = "mirror",
    }
}

/// A route of a licence with its type and rating. What is not recognised is kept as text.
///
/// ```
/// use sms_core::licence::{LicensedRoute, Rating, Route, ServiceTier};
/// let held = LicensedRoute::new(Route::ScaleUp, Rating::A).service_tier(ServiceTier::Premium);
/// assert_eq!((held.route, held.rating_text), (Some(Route::ScaleUp), None));
/// let held = LicensedRoute::default().route_text("Sportsperson (T2)").rating(Rating::B);
/// assert_eq!((held.route, held.rating), (None, Some(Rating::B)));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LicensedRoute {
    /// The route, if it is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// The rating, if it is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// The type of licence; that of the route where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_type: Option<LicenceType>,
    /// A paid service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<ServiceTier>,
    /// The route as it was written, where it is not recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route_text: Option<String>,
    /// The rating as it was written, where it is not recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating_text: Option<String>,
    /// The day from which the licence no longer covers it, where it has an end of its own (`lu/R-6`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
}

impl LicensedRoute {
    /// A route with its rating.
    #[must_use]
    pub const fn new(route: Route, rating: Rating) -> Self {
        Self {
            route: Some(route),
            rating: Some(rating),
            licence_type: None,
            service_tier: None,
            route_text: None,
            rating_text: None,
            ends_on: None,
        }
    }

    /// The route, where it is recognised.
    #[must_use]
    pub const fn route(mut self, route: Route) -> Self {
        self.route = Some(route);
        self
    }

    /// The rating, where it is recognised.
    #[must_use]
    pub const fn rating(mut self, rating: Rating) -> Self {
        self.rating = Some(rating);
        self
    }

    /// The type of licence.
    #[must_use]
    pub const fn licence_type(mut self, licence_type: LicenceType) -> Self {
        self.licence_type = Some(licence_type);
        self
    }

    /// A paid service.
    #[must_use]
    pub const fn service_tier(mut self, service_tier: ServiceTier) -> Self {
        self.service_tier = Some(service_tier);
        self
    }

    /// The route as it was written, where it is not recognised.
    #[must_use]
    pub fn route_text(mut self, text: impl Into<String>) -> Self {
        self.route_text = Some(text.into());
        self
    }

    /// The rating as it was written, where it is not recognised.
    #[must_use]
    pub fn rating_text(mut self, text: impl Into<String>) -> Self {
        self.rating_text = Some(text.into());
        self
    }

    /// The day from which the licence no longer covers it, where it has an end of its own.
    #[must_use]
    pub const fn ends_on(mut self, day: NaiveDate) -> Self {
        self.ends_on = Some(day);
        self
    }

    /// Whether it has ended by a day, by its own end.
    pub(super) fn has_ended(&self, day: NaiveDate) -> bool {
        self.ends_on.is_some_and(|ends_on| ends_on <= day)
    }
}

command! {
    /// The organisation that holds a licence.
    ///
    /// ```
    /// use sms_core::licence::Organisation;
    /// let college = Organisation::new("Example College").town("Exampleton");
    /// assert_eq!((college.town.as_deref(), college.county), (Some("Exampleton"), None));
    /// ```
    #[derive(Default)]
    Organisation {
        /// The name.
        name: String,
        /// The city or town.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        town: Option<String>,
        /// The county.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        county: Option<String>,
        /// The postcode of the main address, by which automatic fulfilment is judged (`lu/P-14`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        postcode: Option<String>,
    }
}

/// A licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Licence {
    /// The number.
    pub number: LicenceNumber,
    /// How it is kept.
    pub mode: Mode,
    /// Whether the number was made up by this library.
    pub simulated: bool,
    /// Its status.
    pub status: LicenceStatus,
    /// Who holds it.
    pub organisation: Organisation,
    /// Further details of the organisation: address, contact details, head office, registration (`lu/CR-1`).
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    pub details: Form,
    /// Its branches, sites, linked entities and partner institutions (`lu/CR-6`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub branches: Vec<Branch>,
    /// The routes with their ratings.
    pub routes: Vec<LicensedRoute>,
    /// Key personnel.
    #[serde(default)]
    pub key_personnel: KeyPersonnel,
    /// The day of the application, where it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied_on: Option<NaiveDate>,
    /// The first day; none where it is only applied for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted_on: Option<NaiveDate>,
    /// The day on which it expires, if it has one (`lu/R-4`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// The day of an application to renew it that waits for a decision (`lu/T-23`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_applied_on: Option<NaiveDate>,
    /// The first day on which its organisation can apply again, where it was refused or lost (`lu/6.4`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_again_from: Option<NaiveDate>,
    /// Whether the Home Office set automation for it (`lu/N-6`).
    #[serde(default)]
    pub automation: bool,
    /// The status of the student sponsor, where it is known (`lu/ST-1`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student_status: Option<StudentStatus>,
    /// For how long the status of the student sponsor is good, and what its last assessment left behind, where that is known (`lu/ST-2`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student_term: Option<StudentTerm>,
    /// For how long its sponsor has Premium customer service, where that is known (`lu/PM-2`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premium: Option<PremiumTerm>,
    /// Whom a Premium sponsor turns to (`lu/PM-2`).
    #[serde(default, skip_serializing_if = "PremiumContacts::is_empty")]
    pub premium_contacts: PremiumContacts,
    /// The change of who owns its organisation, where there was one (`lu/TK-1`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_over: Option<TakeOver>,
    /// The cut-overs that have touched it (`cos/14`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut_overs: Vec<CutOver>,
    /// The status before the clock let it expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_before_expiry: Option<LicenceStatus>,
    /// The next day on which something is to be said of it, where one is to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_word_on: Option<NaiveDate>,
    /// Whether the personal data of its key personnel was erased.
    #[serde(default)]
    pub erased: bool,
}

table! {
    Licence in "licences", called "a licence", journaled, waiting, |licence| {
        name: Text = licence.organisation.name.as_str(),
        mode: Text = licence.mode.name(),
        status: Text = licence.status.name(),
        town: Text = licence.organisation.town.as_deref(),
        simulated: Integer = licence.simulated,
        due_on: Text = licence.due_on(),
    }
}

impl Licence {
    /// Takes the personal data of the key personnel out, and what names somebody in the details, the branches, and the contacts of Premium
    /// customer service.
    pub(crate) fn erase_key_personnel(&mut self) {
        (self.key_personnel, self.details, self.erased) = (KeyPersonnel::default(), Form::default(), true);
        self.premium_contacts = PremiumContacts::default();
        for branch in &mut self.branches {
            (branch.name, branch.postcode) = (Personal::default(), None);
        }
    }

    /// Whether a postcode is that of the organisation or its head office or, where that counts, of its representative
    /// (`lu/P-14`). Spaces and case do not matter.
    pub(crate) fn has_postcode(&self, postcode: &str, of_representative: bool) -> bool {
        let plain =
            |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
        let representative = self.key_personnel.representative.get(POSTCODE).filter(|_| of_representative);
        let known = [self.organisation.postcode.as_deref(), self.details.get(HEAD_OFFICE_POSTCODE), representative];
        known.into_iter().flatten().any(|known| plain(known) == plain(postcode))
    }

    /// The recognised routes.
    #[must_use]
    pub fn route_set(&self) -> RouteSet {
        self.routes.iter().filter_map(|held| held.route).collect()
    }

    /// The recognised routes with their ratings; one that is not recognised counts as A.
    #[must_use]
    pub fn ratings(&self) -> Vec<(Route, Rating)> {
        self.routes.iter().filter_map(|held| Some((held.route?, held.rating.unwrap_or_default()))).collect()
    }

    /// The rating that counts for a certificate or function of a route: the weakest held for it, A where none is.
    #[must_use]
    pub fn rating_of(&self, route: Route) -> Rating {
        let of_route = self.routes.iter().filter(|held| held.route == Some(route)).filter_map(|held| held.rating);
        Rating::of_licence(of_route)
    }

    /// The rating that counts for a function of the licence menu.
    #[must_use]
    pub fn rating(&self) -> Rating {
        Rating::of_licence(self.routes.iter().filter_map(|held| held.rating))
    }

    /// The day on which it expires by itself: while a renewal waits for a decision it runs on (`lu/T-23`). Without an end of its own it
    /// ends with the last of its routes.
    pub(super) fn runs_out_on(&self) -> Option<NaiveDate> {
        let last = || self.routes.iter().map(|held| held.ends_on).collect::<Option<Vec<_>>>()?.into_iter().max();
        self.expires_on.filter(|_| self.renewal_applied_on.is_none()).or_else(last)
    }

    /// The next day on which the clock has something to do to it.
    pub(super) fn due_on(&self) -> Option<NaiveDate> {
        let ends = self.routes.iter().filter_map(|held| held.ends_on);
        ends.chain(self.runs_out_on()).chain(self.next_word_on).min().filter(|_| !self.status.is_ended())
    }

    /// The days by one on which routes have ended: those after which it went on without them.
    pub(super) fn routes_end_on(&self, day: NaiveDate) -> BTreeSet<NaiveDate> {
        let goes_on = |ends_on: &NaiveDate| self.runs_out_on().is_none_or(|runs_out_on| *ends_on < runs_out_on);
        let ended = self.routes.iter().filter(|held| held.has_ended(day) && !self.status.is_ended());
        ended.filter_map(|held| held.ends_on).filter(goes_on).collect()
    }

    /// The licence with the routes that it still covers on a day, and Premium customer service where it still has that.
    pub(crate) fn with_routes_on(&self, day: NaiveDate) -> Cow<'_, Self> {
        let last = self.routes_end_on(day).pop_last();
        let premium_ended = self.premium.as_ref().is_some_and(|term| term.expires_on <= day);
        if last.is_none() && !premium_ended {
            return Cow::Borrowed(self);
        }
        let mut licence = self.clone();
        if let Some(last) = last {
            licence.routes.retain(|held| !held.has_ended(last));
        }
        if premium_ended {
            licence.end_premium();
        }
        Cow::Owned(licence)
    }

    /// Why an allocation for a route is neither increased nor renewed, where the last assessment of a student sponsor froze it
    /// (`lu/ST-4`).
    #[must_use]
    pub fn frozen_allocation(&self, route: Route) -> Option<Reason> {
        let frozen = self.student_term.as_ref().is_some_and(|term| term.allocation_frozen);
        (frozen && route.licence_type() == LicenceType::Student).then(|| {
            let message = "the allocation of CAS is frozen until the next assessment";
            Reason::new(ErrorCode::AllocationFrozen).rule(rule!("lu/ST-4")).message(message)
        })
    }

    /// The status that the clock would have left it in at the start of a day.
    #[must_use]
    pub fn status_on(&self, day: NaiveDate) -> LicenceStatus {
        let expired = self.runs_out_on().is_some_and(|expires_on| expires_on <= day);
        if expired && LICENCE_LIFE_CYCLE.after(self.status, LicenceAction::Expire).is_some() {
            LicenceStatus::Expired
        } else {
            self.status
        }
    }

    /// What was kept as text, and so is no ground of any decision.
    #[must_use]
    pub fn unrecognised(&self) -> Vec<Reason> {
        let mut warnings = Vec::new();
        for (place, held) in self.routes.iter().enumerate() {
            if let Some(text) = &held.rating_text {
                let message = said!("the rating `{text}` is not recognised", text);
                let reason = Reason::new(ErrorCode::LicenceRatingUnrecognised).rule(rule!("lu/RT-6")).message(message);
                warnings.push(reason.field(format!("/routes/{place}/rating_text")));
            }
            if let Some(text) = &held.route_text {
                let message = said!("the route `{text}` is not recognised", text);
                let reason = Reason::new(ErrorCode::LicenceRouteUnrecognised).rule(rule!("lu/7.2")).message(message);
                warnings.push(reason.field(format!("/routes/{place}/route_text")));
            }
        }
        warnings
    }
}
