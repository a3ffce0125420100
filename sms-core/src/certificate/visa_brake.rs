//! Nationalities whose applications from abroad are refused, whatever certificate they rest on (`cos/N-19`, `cas/N-31`). Nothing
//! says that SMS refuses such a certificate.

use super::common_fields::{APPLIES_IN_UK, NATIONALITY};
use super::form_check::FormCheck;
use super::{CertificateFamily, CertificateKind};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use chrono::NaiveDate;

/// Nationalities whose applications in a route from abroad are refused.
#[derive(Debug)]
#[non_exhaustive]
pub struct VisaBrake {
    /// The route.
    pub route: Route,
    /// The nationalities, as the codes of a form.
    pub nationalities: &'static [&'static str],
    /// The first day of an application that is refused.
    pub from: NaiveDate,
    /// The last day; none while it holds.
    pub to: Option<NaiveDate>,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn brake(
    route: Route,
    nationalities: &'static [&'static str],
    from: NaiveDate,
    rule: &'static Rule,
) -> VisaBrake {
    VisaBrake { route, nationalities, from, to: None, rule }
}

/// Every visa brake. Applications as a Child Student, and those made inside the United Kingdom, are untouched.
///
/// ```
/// use sms_core::{certificate::VISA_BRAKES, licence::Route};
/// assert!(VISA_BRAKES.iter().any(|brake| brake.route == Route::SkilledWorker && brake.nationalities == ["AFG"]));
/// ```
pub static VISA_BRAKES: &[VisaBrake] = &[
    brake(Route::SkilledWorker, &["AFG"], day(2026, 3, 26), rule!("cos/N-19")),
    brake(Route::Student, &["AFG", "CMR", "MMR", "SDN"], day(2026, 3, 26), rule!("cas/N-31")),
];

/// A certificate for an application that will be refused for the nationality.
pub(super) fn stopped(content: &FormCheck<'_>) -> Option<Reason> {
    let nationality = content.form.get(NATIONALITY).filter(|_| is_from_abroad(content))?;
    let holds = |brake: &&VisaBrake| {
        brake.route == content.route
            && brake.nationalities.contains(&nationality)
            && brake.from <= content.rules_on
            && brake.to.is_none_or(|to| content.rules_on <= to)
    };
    let brake = VISA_BRAKES.iter().find(holds)?;
    let code = match content.kind.family() {
        CertificateFamily::Cos => ErrorCode::CertificateNationalityStop,
        CertificateFamily::Cas => ErrorCode::CasNationalityStop,
    };
    let reason = Reason::new(code).rule(brake.rule).field(NATIONALITY.pointer());
    Some(reason.remedy("say that the application is made inside the United Kingdom, where it is"))
}

/// Whether the application is made from abroad, as far as the form tells: a CAS says nothing of it by itself, a defined CoS is for
/// nobody else, and of an undefined one it must be said.
fn is_from_abroad(content: &FormCheck<'_>) -> bool {
    let (said, inside) = (content.form.has(APPLIES_IN_UK), content.form.flag(APPLIES_IN_UK));
    match content.kind {
        CertificateKind::DefinedCos | CertificateKind::Cas => !inside,
        CertificateKind::UndefinedCos => said && !inside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Form;
    use crate::policy::Policy;
    use CertificateKind::{Cas, DefinedCos, UndefinedCos};

    fn is_stopped(kind: CertificateKind, route: Route, form: &Form, rules_on: NaiveDate) -> bool {
        let policy = Policy::default();
        let today = Some(rules_on);
        let content =
            FormCheck { kind, route, form, policy: &policy, rules_on, today, rating: None, student_status: None };
        stopped(&content).is_some()
    }

    #[test]
    fn the_brake_is_on_from_its_first_day() {
        for (kind, route) in [(DefinedCos, Route::SkilledWorker), (Cas, Route::Student)] {
            let form = Form::new().with(NATIONALITY, "AFG");
            assert!(!is_stopped(kind, route, &form, day(2026, 3, 25)), "{kind}");
            assert!(is_stopped(kind, route, &form, day(2026, 3, 26)), "{kind}");
        }
    }

    #[test]
    fn only_who_applies_from_abroad_in_the_route_is_stopped() {
        let today = day(2026, 4, 6);
        let form = |code: &str| Form::new().with(NATIONALITY, code);
        let at = |code: &str, inside: bool| form(code).with(APPLIES_IN_UK, inside);
        assert!(!is_stopped(DefinedCos, Route::SkilledWorker, &at("AFG", true), today));
        assert!(!is_stopped(DefinedCos, Route::SkilledWorker, &form("SDN"), today));
        assert!(!is_stopped(UndefinedCos, Route::SkilledWorker, &form("AFG"), today));
        assert!(is_stopped(UndefinedCos, Route::SkilledWorker, &at("AFG", false), today));
        assert!(!is_stopped(UndefinedCos, Route::ScaleUp, &at("AFG", false), today));
        assert!(["AFG", "CMR", "MMR", "SDN"].iter().all(|code| is_stopped(Cas, Route::Student, &form(code), today)));
        assert!(!is_stopped(Cas, Route::Student, &at("SDN", true), today));
        assert!(!is_stopped(Cas, Route::ChildStudent, &form("SDN"), today));
    }
}
