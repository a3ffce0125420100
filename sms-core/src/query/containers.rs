//! Queries on batches and groups (`cos/11.1.4`, `cos/11.2.2`, `cas/4.1`): found by name and owner, and one with all that is in
//! it.

use super::certificates::row as certificate;
use super::{Ask, Reading, page_size};
use crate::certificate::{Certificate, CertificateFamily, Container, ContainerKind, ContainerState, no_container};
use crate::command::command;
use crate::document::to_value;
use crate::error::Result;
use crate::ids::{CertificateId, RecordId, UserId};
use crate::records::folded;
use crate::store::{Scan, Table, Value as Column, Wants};
use serde_json::{Map, Value, json};

/// What a list of batches or groups is asked for.
struct Search<'a> {
    kind: ContainerKind,
    family: CertificateFamily,
    name: Option<&'a str>,
    owner: Option<&'a UserId>,
    after: Option<&'a RecordId>,
    limit: Option<usize>,
}

impl Search<'_> {
    fn answer(&self, reading: &Reading) -> Result<Value> {
        let limit = page_size(self.limit, 100)?;
        let mut found = if self.owner.zip(reading.only_owner()).is_some_and(|(asked, own)| asked != own) {
            Vec::new()
        } else {
            reading.scan::<Container>(&self.scan(reading, limit))?
        };
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|last| last.container.as_str());
        let rows: Vec<Value> =
            found.iter().map(|found| Ok(row(found, &members(found, reading)?).into())).collect::<Result<_>>()?;
        Ok(json!({ "rows": rows, "next": next }))
    }

    fn scan(&self, reading: &Reading, limit: usize) -> Scan {
        let mut scan = Scan::all(Table::Containers, reading.licence.as_str());
        scan.limit = limit + 1;
        scan.after = self.after.map(ToString::to_string);
        let mut equal = |column, value: Option<&str>| {
            scan.equals.extend(value.map(|value| (column, Column::Text(value.to_owned()))));
        };
        equal("kind", Some(self.kind.name()));
        equal("family", Some(self.family.name()));
        equal("name_folded", self.name.map(folded).as_deref());
        equal("owner", self.owner.or_else(|| reading.only_owner()).map(UserId::as_str));
        scan
    }
}

/// The certificates in a batch or a group that the user may see, as the clock would have left them.
fn members(container: &Container, reading: &Reading) -> Result<Vec<Certificate>> {
    let mut scan = Scan::all(Table::Certificates, reading.licence.as_str());
    scan.equals.push(("container", Column::Text(container.container.to_string())));
    let found = reading.scan::<Certificate>(&scan)?.into_iter();
    Ok(found.filter(|record| reading.may_see(record)).map(|record| record.on(reading.today)).collect())
}

/// A batch or a group as a row of a list: its state and its counts follow from what is in it (`cos/11.1.7`).
fn row(container: &Container, members: &[Certificate]) -> Map<String, Value> {
    let mut counts: Map<String, Value> = Map::new();
    for record in members {
        let count = counts.get(record.state().name()).and_then(Value::as_u64).unwrap_or(0);
        counts.insert(record.state().name().to_owned(), (count + 1).into());
    }
    let is_member = |id: &&CertificateId| members.iter().any(|record| record.certificate == **id);
    let mut row = Map::new();
    let mut put = |name: &str, value: Value| row.insert(name.to_owned(), value);
    put(container.kind.name(), container.container.as_str().into());
    put("name", container.name.as_str().into());
    put("route", container.route.name().into());
    put("owner", container.owner.as_str().into());
    put("created_on", container.created_on.to_string().into());
    put("state", ContainerState::of(members).name().into());
    put("counts", counts.into());
    if container.kind == ContainerKind::Group {
        put("main_artist", container.main_artist.as_ref().filter(is_member).map(ToString::to_string).into());
    }
    if container.erased {
        put("erased", true.into());
    }
    row
}

/// One batch or group with everything in it.
fn whole(id: &RecordId, kind: ContainerKind, family: CertificateFamily, reading: &Reading) -> Result<Value> {
    let wants = Wants { rows: vec![(Table::Containers, id.to_string())], ..Wants::default() };
    let records = reading.load(wants)?;
    let found = records.containers.get(id.as_str()).filter(|found| found.kind == kind && found.family == family);
    let seen = |found: &&Container| reading.only_owner().is_none_or(|owner| found.owner == *owner);
    let container = found.filter(seen).ok_or_else(|| no_container(kind))?;
    let members = members(container, reading)?;
    let mut whole = row(container, &members);
    whole.insert("certificates".to_owned(), members.iter().map(certificate).collect::<Vec<_>>().into());
    to_value(&whole)
}

/// Declares the two queries on the batches, or the groups, of a family.
macro_rules! containers {
    ($($kind:ident $field:ident $family:ident $what:literal: $list:ident $one:ident;)*) => {$(
        command! {
            #[doc = concat!("The ", $what, ", in the order in which they began. The answer holds `rows`, each with its state and \
                with how many certificates are in which state, and `next`: the one to go on after, or null. One whose name was \
                erased has `erased`, and an empty name.")]
            $list {
                /// The name; case and white space at the ends do not matter.
                name: Option<String>,
                /// The owner.
                owner: Option<UserId>,
                /// Only those after this one.
                after: Option<RecordId>,
                /// The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
                limit: Option<usize>,
            }
        }

        impl Ask for $list {
            fn answer(&self, reading: &Reading) -> Result<Value> {
                let (kind, family) = (ContainerKind::$kind, CertificateFamily::$family);
                let (name, owner, after) = (self.name.as_deref(), self.owner.as_ref(), self.after.as_ref());
                Search { kind, family, name, owner, after, limit: self.limit }.answer(reading)
            }
        }

        command! {
            #[doc = concat!("One of the ", $what, ", and in `certificates` what is in it.")]
            $one {
                /// Our own name for it.
                $field: RecordId,
            }
        }

        impl Ask for $one {
            fn answer(&self, reading: &Reading) -> Result<Value> {
                whole(&self.$field, ContainerKind::$kind, CertificateFamily::$family, reading)
            }
        }
    )*};
}

containers! {
    Batch batch Cos "batches of CoS": ViewCosBatches ViewCosBatch;
    Batch batch Cas "batches of CAS": ViewCasBatches ViewCasBatch;
    Group group Cos "groups of CoS": ViewCosGroups ViewCosGroup;
}
