//! What the column `Route` says: the texts of the register, past and present, and the route that each stands for.

use super::rating::same_but_for_case_and_space;
use sms_core::licence::Route;

/// The route that a text of the register stands for; none if the text is not known.
///
/// Case and white space do not count, every letter does: `Religious Worker` and `Religious Workers` are two routes.
/// A route that was replaced stays a route of its own: whether a Tier 2 sponsor has become a Skilled Worker sponsor is a
/// question of dates, which this table does not know.
///
/// ```
/// use sms_core::licence::Route;
/// use sms_formats::register::route_of;
/// assert_eq!(route_of("Religious Worker"), Some(Route::ReligiousWorker));
/// assert_eq!(route_of("Religious Workers"), Some(Route::MinisterOfReligion));
/// assert_eq!(route_of("Time Traveller"), None);
/// ```
#[must_use]
pub fn route_of(text: &str) -> Option<Route> {
    KNOWN.iter().find(|(known, _)| same_but_for_case_and_space(known, text)).map(|(_, route)| *route)
}

/// Texts of the register, and what they stand for.
const KNOWN: [(&str, Route); 31] = [
    // Of today.
    ("Skilled Worker", Route::SkilledWorker),
    ("Global Business Mobility: Senior or Specialist Worker", Route::GbmSeniorOrSpecialistWorker),
    ("Tier 2 Ministers of Religion", Route::MinisterOfReligion),
    ("International Sportsperson", Route::InternationalSportsperson),
    ("Scale-up", Route::ScaleUp),
    ("Charity Worker", Route::CharityWorker),
    ("Creative Worker", Route::CreativeWorker),
    ("Global Business Mobility: Graduate Trainee", Route::GbmGraduateTrainee),
    ("Global Business Mobility: UK Expansion Worker", Route::UkExpansionWorker),
    ("Global Business Mobility: Service Supplier", Route::GbmServiceSupplier),
    ("Global Business Mobility: Secondment Worker", Route::GbmSecondmentWorker),
    ("Government Authorised Exchange", Route::GovernmentAuthorisedExchange),
    ("International Agreement", Route::InternationalAgreement),
    ("Religious Worker", Route::ReligiousWorker),
    ("Seasonal Worker", Route::SeasonalWorker),
    ("Student", Route::Student),
    ("Child Student", Route::ChildStudent),
    // The same routes under older or other names. "Religious Workers", in the plural, was the name of T2 Minister of
    // Religion in the register of November 2021; there it stands on Worker licences only.
    ("T2 Minister of Religion", Route::MinisterOfReligion),
    ("Tier 2 Minister of Religion", Route::MinisterOfReligion),
    ("Religious Workers", Route::MinisterOfReligion),
    ("International Agreements", Route::InternationalAgreement),
    // Routes that were.
    ("Tier 2 General", Route::Tier2General),
    ("Tier 2 (General)", Route::Tier2General),
    ("Intra Company Transfers (ICT)", Route::IntraCompanyTransfer),
    ("Intra-company Routes", Route::IntraCompany),
    ("T2 Sportsperson", Route::T2Sportsperson),
    ("Tier 2 Sportsperson", Route::T2Sportsperson),
    ("Creative & Sporting", Route::CreativeAndSporting),
    ("Creative and Sporting", Route::CreativeAndSporting),
    ("Voluntary Workers", Route::VoluntaryWorker),
    ("Voluntary Worker", Route::VoluntaryWorker),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_text_stands_twice() {
        for (text, route) in KNOWN {
            assert_eq!(route_of(text), Some(route));
        }
    }

    #[test]
    fn every_route_has_a_text() {
        let routes: BTreeSet<Route> = KNOWN.iter().map(|(_, route)| *route).collect();
        assert_eq!(routes.into_iter().collect::<Vec<_>>(), Route::ALL);
    }

    #[test]
    fn spelling_counts_but_space_and_case_do_not() {
        assert_eq!(route_of(" skilled  WORKER"), Some(Route::SkilledWorker));
        assert_eq!(route_of("Skilled Workers"), None);
        assert_eq!(route_of(""), None);
    }
}
