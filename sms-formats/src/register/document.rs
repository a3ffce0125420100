//! Rows and figures as documents, for hosts in other languages.

use super::error::RegisterError;
use super::row::Row;
use super::table::Register;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use sms_core::Command;
use sms_core::ids::LicenceNumber;
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// A row as a document: the five texts as spelt, and beside them what the last two mean, as far as they are known.
///
/// ```
/// use sms_formats::register::{Cells, Register};
/// let mut register = Register::new();
/// register.push(Cells { type_and_rating: "Worker (B rating)", route: "Time Travel", ..Cells::default() })?;
/// let row = serde_json::to_value(register.rows().next())?;
/// assert_eq!((&row["type_and_rating"], &row["rating"]), (&"Worker (B rating)".into(), &"b".into()));
/// assert_eq!((&row["route"], &row["route_id"]), (&"Time Travel".into(), &().into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let meaning = self.type_and_rating();
        let mut row = serializer.serialize_struct("Row", 9)?;
        row.serialize_field("organisation", self.organisation())?;
        row.serialize_field("town", self.town())?;
        row.serialize_field("county", self.county())?;
        row.serialize_field("type_and_rating", self.type_and_rating_text())?;
        row.serialize_field("route", self.route_text())?;
        row.serialize_field("licence_type", &meaning.licence_type())?;
        row.serialize_field("rating", &meaning.rating())?;
        row.serialize_field("service_tier", &meaning.service_tier())?;
        row.serialize_field("route_id", &self.route())?;
        row.end()
    }
}

/// What one asks of a register first.
///
/// ```
/// use sms_formats::register::{Cells, Register};
/// let mut register = Register::new();
/// register.push(Cells { organisation: "Test Widgets Ltd", route: "Scale-up", ..Cells::default() })?;
/// let figures = register.figures();
/// assert_eq!((figures.rows, figures.organisations, figures.routes["Scale-up"]), (1, 1, 1));
/// # Ok::<(), sms_formats::register::RegisterError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Figures {
    /// How many rows there are.
    pub rows: usize,
    /// How many distinct organisations, by normalised name.
    pub organisations: usize,
    /// The texts of `Type & Rating` as spelt, and on how many rows each stands.
    pub ratings: BTreeMap<String, usize>,
    /// The texts of `Route` as spelt, and on how many rows each stands.
    pub routes: BTreeMap<String, usize>,
    /// How many rows repeat an earlier row, letter for letter.
    pub exact_duplicates: usize,
    /// How many rows have a blank county.
    pub blank_counties: usize,
}

impl Register {
    /// The figures of the register.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let owned =
            |counts: BTreeMap<&str, usize>| counts.into_iter().map(|(text, rows)| (text.to_owned(), rows)).collect();
        Figures {
            rows: self.len(),
            organisations: self.organisations().len(),
            ratings: owned(self.ratings()),
            routes: owned(self.routes()),
            exact_duplicates: self.exact_duplicates(),
            blank_counties: self.blank_counties(),
        }
    }

    /// The commands that adopt each sponsor's licence in mirror mode, under the numbers given: one for each organisation and
    /// town, in file order of first appearance, as long as there are numbers.
    ///
    /// ```
    /// use sms_core::ids::LicenceNumber;
    /// use sms_formats::register::{Cells, Register};
    /// let mut register = Register::new();
    /// register.push(Cells { organisation: "Test Widgets Ltd", route: "Scale-up", ..Cells::default() })?;
    /// let commands = register.adoptions((1..).map(LicenceNumber::simulated));
    /// assert_eq!(commands[0].to_value()["number"], "SIM000001");
    /// # Ok::<(), sms_formats::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn adoptions(&self, numbers: impl IntoIterator<Item = LicenceNumber>) -> Vec<Command> {
        self.sponsors().iter().zip(numbers).map(|(sponsor, number)| sponsor.adopt(number).into()).collect()
    }

    /// Reads the register file at a path.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_formats::register::Register;
    /// let error = Register::read_file("no such folder/register.csv").unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::RegisterUnreadable);
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`read`](Self::read), and [`ErrorCode::RegisterUnreadable`](sms_core::ErrorCode::RegisterUnreadable) if the
    /// file cannot be opened or read.
    pub fn read_file(path: impl AsRef<Path>) -> Result<Self, RegisterError> {
        Self::read_from(File::open(path)?)
    }
}
