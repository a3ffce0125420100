//! One row: as five texts, and as what they mean.

use super::labels::Label;
use super::rating::TypeAndRating;
use sms_core::licence::{LicensedRoute, Route};
use std::fmt;

/// The five cells of a row as text. This is what [`Register::push`](super::Register::push) takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(clippy::exhaustive_structs, reason = "a register has these five columns")]
pub struct Cells<'a> {
    /// Organisation Name.
    pub organisation: &'a str,
    /// Town/City.
    pub town: &'a str,
    /// County, often blank.
    pub county: &'a str,
    /// Type & Rating.
    pub type_and_rating: &'a str,
    /// Route.
    pub route: &'a str,
}

/// A row of a register. Every text is exactly as spelt in the file, edge spaces included.
///
/// ```
/// use sms_core::licence::Route;
/// use sms_formats::register::{Cells, Register};
///
/// let mut register = Register::new();
/// register.push(Cells { organisation: "Test Widgets Ltd ", route: "Skilled Worker", ..Cells::default() })?;
/// let row = register.rows().next().expect("a row was pushed");
/// assert_eq!(row.organisation(), "Test Widgets Ltd ");
/// assert_eq!(row.route(), Some(Route::SkilledWorker));
/// assert!(!row.type_and_rating().is_recognised());
/// # Ok::<(), sms_formats::register::RegisterError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    pub(super) organisation: &'a str,
    pub(super) town: &'a str,
    pub(super) county: &'a str,
    pub(super) entry: Entry<'a>,
}

impl<'a> Row<'a> {
    /// The name of the organisation.
    #[must_use]
    pub const fn organisation(self) -> &'a str {
        self.organisation
    }

    /// The town or city.
    #[must_use]
    pub const fn town(self) -> &'a str {
        self.town
    }

    /// The county; blank on most rows.
    #[must_use]
    pub const fn county(self) -> &'a str {
        self.county
    }

    /// What the organisation is listed for.
    #[must_use]
    pub const fn entry(self) -> Entry<'a> {
        self.entry
    }

    /// The text of `Type & Rating`.
    #[must_use]
    pub fn type_and_rating_text(self) -> &'a str {
        self.entry.type_and_rating_text()
    }

    /// What the text of `Type & Rating` means.
    #[must_use]
    pub fn type_and_rating(self) -> TypeAndRating<'a> {
        self.entry.type_and_rating()
    }

    /// The text of `Route`.
    #[must_use]
    pub fn route_text(self) -> &'a str {
        self.entry.route_text()
    }

    /// The route; none if the text is not known.
    #[must_use]
    pub const fn route(self) -> Option<Route> {
        self.entry.route()
    }

    /// The five texts.
    #[must_use]
    pub fn cells(self) -> Cells<'a> {
        Cells {
            organisation: self.organisation,
            town: self.town,
            county: self.county,
            type_and_rating: self.type_and_rating_text(),
            route: self.route_text(),
        }
    }
}

/// What an organisation is listed for: a type, rating and service, and a route. Two entries are equal if they are spelt
/// alike.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    pub(super) rating: &'a Label<TypeAndRating<'static>>,
    pub(super) route: &'a Label<Route>,
}

impl<'a> Entry<'a> {
    /// The text of `Type & Rating`.
    #[must_use]
    pub fn type_and_rating_text(self) -> &'a str {
        &self.rating.text
    }

    /// What the text of `Type & Rating` means.
    #[must_use]
    pub fn type_and_rating(self) -> TypeAndRating<'a> {
        self.rating.meaning.unwrap_or(TypeAndRating::Unrecognised(&self.rating.text))
    }

    /// The text of `Route`.
    #[must_use]
    pub fn route_text(self) -> &'a str {
        &self.route.text
    }

    /// The route; none if the text is not known.
    #[must_use]
    pub const fn route(self) -> Option<Route> {
        self.route.meaning
    }

    /// The entry as a licence holds it. A rating or route that is not known is kept as text.
    ///
    /// ```
    /// use sms_core::licence::Route;
    /// use sms_formats::register::{Cells, Register};
    ///
    /// let mut register = Register::new();
    /// register.push(Cells { type_and_rating: "Worker (C rating)", route: "Scale-up", ..Cells::default() })?;
    /// let held = register.sponsors()[0].entries()[0].licensed_route();
    /// assert_eq!((held.route, held.route_text), (Some(Route::ScaleUp), None));
    /// assert_eq!((held.rating, held.rating_text.as_deref()), (None, Some("Worker (C rating)")));
    /// # Ok::<(), sms_formats::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn licensed_route(self) -> LicensedRoute {
        let meaning = self.type_and_rating();
        let text = |known: bool, text: &str| (!known).then(|| text.to_owned());
        let mut held = LicensedRoute::default();
        held.route = self.route();
        held.rating = meaning.rating();
        held.licence_type = meaning.licence_type();
        held.service_tier = meaning.service_tier();
        held.route_text = text(self.route().is_some(), self.route_text());
        held.rating_text = text(meaning.is_recognised(), self.type_and_rating_text());
        held
    }
}

impl PartialEq for Entry<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.type_and_rating_text() == other.type_and_rating_text() && self.route_text() == other.route_text()
    }
}

impl Eq for Entry<'_> {}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Entry")
            .field("type_and_rating", &self.type_and_rating_text())
            .field("route", &self.route_text())
            .finish()
    }
}
