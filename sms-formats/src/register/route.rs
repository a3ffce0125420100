//! What the column `Route` says: the texts of the register, past and present, and the route that each stands for.

use super::rating::same_but_for_case_and_space;

/// The wire name of the route that a text of the register stands for; none if the text is not known.
///
/// Case and white space do not count, every letter does: `Religious Worker` and `Religious Workers` are two routes.
/// A route that was replaced keeps a name of its own: whether a Tier 2 sponsor has become a Skilled Worker sponsor is a
/// question of dates, which this table does not know.
///
/// ```
/// use sms_formats::register::route_name;
/// assert_eq!(route_name("Religious Worker"), Some("religious_worker"));
/// assert_eq!(route_name("Religious Workers"), Some("minister_of_religion"));
/// assert_eq!(route_name("Time Traveller"), None);
/// ```
#[must_use]
pub fn route_name(text: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(known, _)| same_but_for_case_and_space(known, text)).map(|(_, name)| *name)
}

/// Texts of the register, and the wire names.
const KNOWN: [(&str, &str); 31] = [
    // Of today.
    ("Skilled Worker", "skilled_worker"),
    ("Global Business Mobility: Senior or Specialist Worker", "gbm_senior_or_specialist_worker"),
    ("Tier 2 Ministers of Religion", "minister_of_religion"),
    ("International Sportsperson", "international_sportsperson"),
    ("Scale-up", "scale_up"),
    ("Charity Worker", "charity_worker"),
    ("Creative Worker", "creative_worker"),
    ("Global Business Mobility: Graduate Trainee", "gbm_graduate_trainee"),
    ("Global Business Mobility: UK Expansion Worker", "uk_expansion_worker"),
    ("Global Business Mobility: Service Supplier", "gbm_service_supplier"),
    ("Global Business Mobility: Secondment Worker", "gbm_secondment_worker"),
    ("Government Authorised Exchange", "government_authorised_exchange"),
    ("International Agreement", "international_agreement"),
    ("Religious Worker", "religious_worker"),
    ("Seasonal Worker", "seasonal_worker"),
    ("Student", "student"),
    ("Child Student", "child_student"),
    // The same routes under older or other names. "Religious Workers", in the plural, was the name of T2 Minister of
    // Religion in the register of November 2021; there it stands on Worker licences only.
    ("T2 Minister of Religion", "minister_of_religion"),
    ("Tier 2 Minister of Religion", "minister_of_religion"),
    ("Religious Workers", "minister_of_religion"),
    ("International Agreements", "international_agreement"),
    // Routes that were.
    ("Tier 2 General", "tier_2_general"),
    ("Tier 2 (General)", "tier_2_general"),
    ("Intra Company Transfers (ICT)", "intra_company_transfer"),
    ("Intra-company Routes", "intra_company"),
    ("T2 Sportsperson", "t2_sportsperson"),
    ("Tier 2 Sportsperson", "t2_sportsperson"),
    ("Creative & Sporting", "creative_and_sporting"),
    ("Creative and Sporting", "creative_and_sporting"),
    ("Voluntary Workers", "voluntary_worker"),
    ("Voluntary Worker", "voluntary_worker"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_text_stands_twice() {
        for (text, name) in KNOWN {
            assert_eq!(route_name(text), Some(name));
        }
    }

    #[test]
    fn the_seventeen_routes_of_today_and_six_that_were() {
        let names: BTreeSet<&str> = KNOWN.iter().map(|(_, name)| *name).collect();
        assert_eq!(names.len(), 17 + 6);
    }

    #[test]
    fn spelling_counts_but_space_and_case_do_not() {
        assert_eq!(route_name(" skilled  WORKER"), Some("skilled_worker"));
        assert_eq!(route_name("Skilled Workers"), None);
        assert_eq!(route_name(""), None);
    }
}
