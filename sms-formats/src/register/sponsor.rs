//! The rows of a register, brought together by organisation and town.

use super::name::push_normalised;
use super::row::{Entry, Row};
use super::table::Register;
use sms_core::ids::LicenceNumber;
use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation};
use std::collections::HashMap;

/// One organisation in one town, and all that it is listed for.
///
/// The register has no licence numbers, so an organisation and a town, both by
/// [normalised name](super::normalised_name), stand for a licence. The spelling is that of the first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sponsor<'a> {
    organisation: &'a str,
    town: &'a str,
    county: &'a str,
    entries: Vec<Entry<'a>>,
}

impl<'a> Sponsor<'a> {
    /// The name of the organisation, as the first row spells it.
    #[must_use]
    pub const fn organisation(&self) -> &'a str {
        self.organisation
    }

    /// The town or city, as the first row spells it.
    #[must_use]
    pub const fn town(&self) -> &'a str {
        self.town
    }

    /// The county of the first row.
    #[must_use]
    pub const fn county(&self) -> &'a str {
        self.county
    }

    /// What the sponsor is listed for, in file order, without exact duplicates.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The command that enters the sponsor's licence in mirror mode, under a number: the register has none, and says
    /// nothing of users, personnel, allocations and dates.
    ///
    /// Names are as spelt; a blank town or county is left out. Ratings and routes that are not known are kept as text.
    ///
    /// ```
    /// use sms_core::ids::LicenceNumber;
    /// use sms_core::licence::{Rating, Route};
    /// use sms_formats::register::{Cells, Register};
    ///
    /// let mut register = Register::new();
    /// register.push(Cells {
    ///     organisation: "Test Widgets Ltd ",
    ///     type_and_rating: "Worker (B rating)",
    ///     route: "Skilled Worker",
    ///     ..Cells::default()
    /// })?;
    /// let command = register.sponsors()[0].adopt(LicenceNumber::simulated(1));
    /// assert_eq!(command.organisation.name, "Test Widgets Ltd ");
    /// assert_eq!(command.organisation.town, None);
    /// let held = &command.routes[0];
    /// assert_eq!((held.route, held.rating), (Some(Route::SkilledWorker), Some(Rating::B)));
    /// # Ok::<(), sms_formats::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn adopt(&self, number: LicenceNumber) -> AdoptLicence {
        AdoptLicence::new(self.licensed_organisation(), self.licensed_routes()).number(number)
    }

    fn licensed_organisation(&self) -> Organisation {
        let unless_blank = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        let mut organisation = Organisation::new(self.organisation);
        organisation.town = unless_blank(self.town);
        organisation.county = unless_blank(self.county);
        organisation
    }

    /// The entries as a licence holds them: two that differ in spelling only are one.
    fn licensed_routes(&self) -> Vec<LicensedRoute> {
        let mut routes = Vec::with_capacity(self.entries.len());
        for held in self.entries.iter().map(|entry| entry.licensed_route()) {
            if !routes.contains(&held) {
                routes.push(held);
            }
        }
        routes
    }

    fn of(row: Row<'a>) -> Self {
        Self { organisation: row.organisation, town: row.town, county: row.county, entries: vec![row.entry] }
    }

    fn add(&mut self, entry: Entry<'a>) {
        if !self.entries.contains(&entry) {
            self.entries.push(entry);
        }
    }
}

impl Register {
    /// One sponsor for each organisation and town, in file order of first appearance.
    ///
    /// ```
    /// use sms_core::licence::Route;
    /// use sms_formats::register::{Cells, Register};
    ///
    /// let mut register = Register::new();
    /// let first = Cells { organisation: "Test Ltd", town: "Testville", route: "Scale-up", ..Cells::default() };
    /// register.push(first)?;
    /// register.push(Cells { organisation: "TEST LTD ", route: "Skilled Worker", ..first })?;
    /// register.push(Cells { town: "Otherville", ..first })?;
    ///
    /// let sponsors = register.sponsors();
    /// assert_eq!(sponsors.len(), 2);
    /// assert_eq!(sponsors[0].organisation(), "Test Ltd");
    /// assert_eq!(sponsors[0].entries()[1].route(), Some(Route::SkilledWorker));
    /// # Ok::<(), sms_formats::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn sponsors(&self) -> Vec<Sponsor<'_>> {
        let keys = Keys::of(self.rows(), |key, row| {
            push_normalised(key, row.organisation);
            // A normalised name has no line feed, so this keeps the two apart.
            key.push('\n');
            push_normalised(key, row.town);
        });
        let mut places = HashMap::with_capacity(self.len());
        let mut sponsors: Vec<Sponsor<'_>> = Vec::with_capacity(self.len());
        for (key, row) in keys.iter().zip(self.rows()) {
            let place = *places.entry(key).or_insert(sponsors.len());
            match sponsors.get_mut(place) {
                Some(sponsor) => sponsor.add(row.entry),
                None => sponsors.push(Sponsor::of(row)),
            }
        }
        sponsors
    }
}

/// A text for each row by which rows are compared, all in one allocation.
pub(super) struct Keys {
    text: String,
    ends: Vec<usize>,
}

impl Keys {
    pub(super) fn of<'a>(
        rows: impl ExactSizeIterator<Item = Row<'a>>,
        mut push_key: impl FnMut(&mut String, Row<'a>),
    ) -> Self {
        let mut keys = Self { text: String::new(), ends: Vec::with_capacity(rows.len()) };
        for row in rows {
            push_key(&mut keys.text, row);
            keys.ends.push(keys.text.len());
        }
        keys
    }

    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |&end| self.text.get(std::mem::replace(&mut start, end)..end).unwrap_or_default())
    }
}
