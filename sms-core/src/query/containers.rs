//! Queries on batches and groups (`cos/11.1.4`, `cos/11.2.2`, `cas/4.1`): found by name and owner, and one with all that is in
//! it.

mod row;

pub use row::{BatchRow, CasBatchView, CosBatchView, CosGroupView, GroupRow};

use super::{QueryHandler, Reading, page_size};
use crate::answer::Page;
use crate::certificate::folded_forms;
use crate::certificate::{Certificate, CertificateFamily, Container, ContainerKind, no_container};
use crate::command::command;
use crate::error::Result;
use crate::ids::{RecordId, UserId};
use crate::store::{LoadRequest, Scan, Table, Value as Column};

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
    fn answer<R>(
        &self,
        reading: &Reading,
        row: impl Fn(Container, &[Certificate], &Reading) -> R,
    ) -> Result<Page<R, RecordId>> {
        let limit = page_size(self.limit, 100)?;
        let mut found = if self.owner.zip(reading.only_owner()).is_some_and(|(asked, own)| asked != own) {
            Vec::new()
        } else {
            self.find(reading, limit)?
        };
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|last| last.container.clone());
        let rows = found.into_iter().map(|found| {
            let members = members(&found, reading)?;
            Ok(row(found, &members, reading))
        });
        Ok(Page { rows: rows.collect::<Result<_>>()?, next })
    }

    /// At least one more than the limit, if there is one, in whatever form the name is kept.
    fn find(&self, reading: &Reading, limit: usize) -> Result<Vec<Container>> {
        let scan = self.scan(reading, limit);
        let Some(name) = self.name else { return reading.scan(&scan) };
        let mut found = Vec::new();
        for form in folded_forms(name) {
            let mut scan = scan.clone();
            scan.equals.push(("name_folded", Column::Text(form)));
            found.extend(reading.scan::<Container>(&scan)?);
        }
        found.sort_by(|left, right| left.container.cmp(&right.container));
        Ok(found)
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

/// One batch or group, and everything in it.
fn whole(
    id: &RecordId,
    kind: ContainerKind,
    family: CertificateFamily,
    reading: &Reading,
) -> Result<(Container, Vec<Certificate>)> {
    let wants = LoadRequest { rows: vec![(Table::Containers, id.to_string())], ..LoadRequest::default() };
    let records = reading.load(wants)?;
    let found = records.containers.get(id.as_str()).filter(|found| found.kind == kind && found.family == family);
    let seen = |found: &&Container| reading.only_owner().is_none_or(|owner| found.owner == *owner);
    let container = found.filter(seen).ok_or_else(|| no_container(kind))?.clone();
    let members = members(&container, reading)?;
    Ok((container, members))
}

/// Declares the two queries on the batches, or the groups, of a family.
macro_rules! containers {
    ($($kind:ident $field:ident $family:ident $what:literal: $list:ident $row:ident, $one:ident $view:ident;)*) => {$(
        command! {
            #[doc = concat!("The ", $what, ", in the order in which they began, each with its state and with how many certificates \
                are in which state.")]
            $list -> Page<$row, RecordId> {
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

        impl QueryHandler for $list {
            fn answer(&self, reading: &Reading) -> Result<Page<$row, RecordId>> {
                let (kind, family) = (ContainerKind::$kind, CertificateFamily::$family);
                let (name, owner, after) = (self.name.as_deref(), self.owner.as_ref(), self.after.as_ref());
                Search { kind, family, name, owner, after, limit: self.limit }.answer(reading, $row::of)
            }
        }

        command! {
            #[doc = concat!("One of the ", $what, ", with what is in it.")]
            $one -> $view {
                /// Our own name for it.
                $field: RecordId,
            }
        }

        impl QueryHandler for $one {
            fn answer(&self, reading: &Reading) -> Result<$view> {
                let (container, members) =
                    whole(&self.$field, ContainerKind::$kind, CertificateFamily::$family, reading)?;
                Ok($view::of(container, &members, reading))
            }
        }
    )*};
}

containers! {
    Batch batch Cos "batches of CoS": ViewCosBatches BatchRow, ViewCosBatch CosBatchView;
    Batch batch Cas "batches of CAS": ViewCasBatches BatchRow, ViewCasBatch CasBatchView;
    Group group Cos "groups of CoS": ViewCosGroups GroupRow, ViewCosGroup CosGroupView;
}
