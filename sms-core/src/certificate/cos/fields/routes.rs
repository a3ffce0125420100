//! What the CoS of each route states beyond the common form (`cos/3.13`).

use super::{field, person};
use crate::fields::{
    Field,
    FieldKind::{self, Confirmation, Day, Flag, Line, Periods, Text, Word},
    Form, Needed,
    Needed::{Never, ToAssignFor, ToAssignForWhen},
    fields,
};
use crate::licence::{Route, RouteSet};
use crate::rule;

const SENIOR: RouteSet = RouteSet::one(Route::GbmSeniorOrSpecialistWorker);
const ABROAD: RouteSet = RouteSet::one(Route::GbmGraduateTrainee).and(RouteSet::one(Route::UkExpansionWorker));
const CONTRACT: RouteSet = RouteSet::one(Route::GbmServiceSupplier).and(RouteSet::one(Route::GbmSecondmentWorker));
const SCALE_UP: RouteSet = RouteSet::one(Route::ScaleUp);
const MINISTER: RouteSet = RouteSet::one(Route::MinisterOfReligion);
const SPORT: RouteSet = RouteSet::one(Route::InternationalSportsperson);
const CREATIVE: RouteSet = RouteSet::one(Route::CreativeWorker);
const CHARITY: RouteSet = RouteSet::one(Route::CharityWorker);
const RELIGIOUS: RouteSet = RouteSet::one(Route::ReligiousWorker);
const EXCHANGE: RouteSet = RouteSet::one(Route::GovernmentAuthorisedExchange);
const AGREEMENT: RouteSet = RouteSet::one(Route::InternationalAgreement);
const SEASONAL: RouteSet = RouteSet::one(Route::SeasonalWorker);

/// Whose pay is confirmed to meet the National Minimum Wage.
const WITH_MINIMUM_WAGE: RouteSet = MINISTER.and(CREATIVE).and(RELIGIOUS).and(EXCHANGE).and(AGREEMENT);

/// What a Creative Worker's engagement rests on.
pub const CREATIVE_BASES: &[&str] = &["code_of_practice", "occupation_list"];

/// How a Religious Worker's sponsor considered resident workers.
pub const LABOUR_CONSIDERATIONS: &[&str] = &["supernumerary", "order_living", "national_records", "national_advert"];

/// What an International Agreement worker works as.
pub const AGREEMENT_ROLES: &[&str] = &["overseas_government", "international_organisation", "private_servant"];

/// Where a Seasonal Worker works.
pub const SEASONAL_SECTORS: &[&str] = &["horticulture", "poultry"];

fn no_high_earner(form: &Form) -> bool {
    !form.flag(HIGH_EARNER)
}

fn on_occupation_list(form: &Form) -> bool {
    form.get(CREATIVE_BASIS) == Some("occupation_list")
}

pub(in crate::certificate::cos) fn advertised(form: &Form) -> bool {
    form.get(LABOUR_CONSIDERATION) == Some("national_advert")
}

const IF_ADVERTISED: Needed = ToAssignForWhen(RELIGIOUS, advertised, "when the job was advertised");

/// A field that only certificates of some routes have, all of which need it.
const fn stated(name: &'static str, title: &'static str, kind: FieldKind, routes: RouteSet) -> Field {
    field(name, title, kind, ToAssignFor(routes), rule!("cos/3.13"))
}

/// A confirmation that certificates of some routes need.
const fn confirmed(name: &'static str, title: &'static str, routes: RouteSet) -> Field {
    stated(name, title, Confirmation, routes)
}

fields! {
    pub(super) ROUTES {
        // Work for the group abroad.
        HIGH_EARNER: flag = person("high_earner", "The worker is a high earner", Flag, Never, rule!("cos/3.13"));
        WORKED_ABROAD_12_MONTHS: flag = person(
            "worked_abroad_12_months", "The worker has worked abroad for the group for 12 months",
            Confirmation, ToAssignForWhen(SENIOR, no_high_earner, "unless the worker is a high earner"), rule!("cos/3.13"),
        );
        WORKED_ABROAD: flag = confirmed(
            "worked_abroad", "The worker has worked abroad for the group as long as the route asks",
            ABROAD,
        ).about_the_person();
        REGISTERED_CONTRACT: text =
            stated("registered_contract", "The registered contract of the work", Line(200), CONTRACT);
        FIRST_SIX_MONTHS: flag =
            confirmed("first_six_months", "The work lasts for at least the first 6 months", SCALE_UP);
        // Pay and standing.
        MINIMUM_WAGE: flag = confirmed("minimum_wage", "The pay meets the National Minimum Wage", WITH_MINIMUM_WAGE);
        PAY_PARITY: flag =
            confirmed("pay_parity", "The pay is that of a resident worker in the role", MINISTER.and(RELIGIOUS));
        QUALIFIED: flag =
            confirmed("qualified", "The worker is qualified to do the job", MINISTER.and(SPORT)).about_the_person();
        ORDER_MEMBER: flag = confirmed(
            "order_member", "The worker is a member of the sponsor's order", MINISTER.and(RELIGIOUS),
        ).about_the_person();
        BASED_IN_UK: flag =
            confirmed("based_in_uk", "The worker will be based in the United Kingdom", SPORT).about_the_person();
        // Religion.
        OTHER_REMUNERATION: text =
            field("other_remuneration", "Other remuneration", Text(1000), Never, rule!("cos/3.13"));
        RELIGIOUS_DUTIES: text = stated("religious_duties", "Religious duties", Text(1000), MINISTER);
        PASTORAL: flag = confirmed("pastoral", "The duties are not mainly other than pastoral", MINISTER);
        LABOUR_CONSIDERATION: text = stated(
            "labour_consideration", "How resident workers were considered", Word(LABOUR_CONSIDERATIONS), RELIGIOUS,
        );
        ADVERT_PUBLISHED_IN: text =
            field("advert_published_in", "Where the job was advertised", Line(250), IF_ADVERTISED, rule!("cos/3.13"));
        ADVERT_REFERENCES: text =
            field("advert_references", "References of the advert", Line(250), IF_ADVERTISED, rule!("cos/3.13"));
        ADVERT_FROM: day = field("advert_from", "First day of the advert", Day, IF_ADVERTISED, rule!("cos/3.13"));
        ADVERT_TO: day = field("advert_to", "Last day of the advert", Day, IF_ADVERTISED, rule!("cos/3.13"));
        // Sport, art and charity.
        ENDORSEMENT_NUMBER: text = stated(
            "endorsement_number", "Endorsement of the governing body, number", Line(50), SPORT,
        ).about_the_person();
        CREATIVE_BASIS: text = stated("creative_basis", "What the engagement rests on", Word(CREATIVE_BASES), CREATIVE);
        ENGAGEMENTS: periods =
            field("engagements", "Engagements, where there are several", Periods(50), Never, rule!("cos/11.2.5"));
        PERIODS_ABROAD: periods = field(
            "periods_abroad", "Periods outside the United Kingdom between engagements, days of travel among them",
            Periods(50), Never, rule!("cos/11.2.5"),
        );
        UNIQUE_CONTRIBUTION: text = field(
            "unique_contribution", "The worker's unique contribution",
            Text(1000),
            ToAssignForWhen(CREATIVE, on_occupation_list, "when the role is one of the occupation list"),
            rule!("cos/3.13"),
        ).about_the_person();
        UNPAID_FIELDWORK: flag = confirmed("unpaid_fieldwork", "The work is unpaid voluntary fieldwork", CHARITY);
        NO_PERMANENT_POST: flag = confirmed("no_permanent_post", "The work fills no permanent post", CHARITY);
        // Exchange, agreement and season.
        SCHEME_NAME: text = stated("scheme_name", "The exchange scheme", Line(200), EXCHANGE);
        SCHEME_REQUIREMENTS: flag =
            confirmed("scheme_requirements", "The requirements of the scheme are met", EXCHANGE);
        SUPERNUMERARY_EXPLANATION: text =
            stated("supernumerary_explanation", "Why the role is supernumerary", Text(1000), EXCHANGE);
        AGREEMENT_ROLE: text = stated("agreement_role", "What the worker works as", Word(AGREEMENT_ROLES), AGREEMENT);
        SEASONAL_SECTOR: text = stated("seasonal_sector", "Where the worker works", Word(SEASONAL_SECTORS), SEASONAL);
        EMPLOYMENT_LAW: flag = confirmed("employment_law", "Employment law is complied with", SEASONAL);
    }
}
