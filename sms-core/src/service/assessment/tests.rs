//! Assessments, against figures that were worked out by hand (`cas/9.11`, `cas/9.12`).

use super::AssessmentConsequence::{ActionPlan, AllocationCut, AllocationFrozen, FinalWarning, RevocationIntended};
use super::AssessmentRating::{Amber, Green, Red};
use super::{Assessment, AssessmentFigures, AssessmentRating, assess};
use crate::policy::Policy;
use crate::time::day;
use chrono::NaiveDate;

const BEFORE: NaiveDate = day(2026, 5, 31);
const FIRST: NaiveDate = day(2026, 6, 1);
const LAST_OF_85: NaiveDate = day(2027, 5, 31);
const FROM_90: NaiveDate = day(2027, 6, 1);

fn on(figures: [u32; 6], warning: u32, applied_on: NaiveDate) -> Assessment {
    let [decided, refused, granted, enrolled, due, completed] = figures;
    let figures = AssessmentFigures::new(decided, refused, granted, enrolled, due, completed);
    assess(&figures, warning, &Policy::default(), applied_on)
}

/// The rating of each rate.
fn rated(assessment: &Assessment) -> Vec<Option<AssessmentRating>> {
    assessment.metrics.iter().map(|metric| metric.rating).collect()
}

#[test]
fn the_worked_example_is_amber_then_red_and_passed_before() {
    let figures = [840, 39, 801, 770, 610, 530];
    let transition = on(figures, 0, day(2026, 10, 1));
    assert_eq!(rated(&transition), [Some(Amber), Some(Green), None]);
    assert_eq!((transition.passes, transition.rating), (Some(true), Some(Amber)));
    assert_eq!(transition.consequences, [AllocationFrozen]);

    let later = on(figures, 0, day(2027, 7, 1));
    assert_eq!(rated(&later), [Some(Amber), Some(Green), Some(Red)]);
    assert_eq!((later.passes, later.rating), (Some(false), Some(Red)));
    assert_eq!(later.consequences, [AllocationCut, ActionPlan, FinalWarning]);
    assert_eq!((later.cut_percent, later.action_plan_months, later.final_warning_remaining), (Some(10), Some(12), 5));

    let earlier = on(figures, 0, BEFORE);
    assert_eq!((earlier.passes, earlier.rating, earlier.consequences.len()), (Some(true), None, 0));
}

#[test]
fn a_rate_on_its_line_follows_the_strictness_of_the_line() {
    let refusals = |refused, applied_on| on([100, refused, 100, 100, 100, 100], 0, applied_on).metrics[0].clone();
    assert_eq!((refusals(5, FIRST).passes, refusals(5, FIRST).rating), (Some(false), Some(Red)));
    assert_eq!((refusals(4, FIRST).passes, refusals(4, FIRST).rating), (Some(true), Some(Amber)));
    assert_eq!((refusals(3, FIRST).passes, refusals(3, FIRST).rating), (Some(true), Some(Green)));
    assert_eq!((refusals(9, BEFORE).passes, refusals(10, BEFORE).passes), (Some(true), Some(false)));

    let enrolled = |enrolled, applied_on| on([100, 0, 100, enrolled, 100, 100], 0, applied_on).metrics[1].clone();
    assert_eq!((enrolled(94, FIRST).passes, enrolled(94, FIRST).rating), (Some(false), Some(Red)));
    assert_eq!((enrolled(95, FIRST).passes, enrolled(95, FIRST).rating), (Some(true), Some(Amber)));
    assert_eq!(enrolled(96, FIRST).rating, Some(Green));
    assert_eq!((enrolled(90, BEFORE).passes, enrolled(89, BEFORE).passes), (Some(true), Some(false)));

    let completed = |completed, applied_on| on([100, 0, 100, 100, 100, completed], 0, applied_on).metrics[2].clone();
    assert_eq!((completed(85, LAST_OF_85).passes, completed(85, LAST_OF_85).rating), (Some(true), None));
    assert_eq!((completed(84, LAST_OF_85).passes, completed(84, LAST_OF_85).rating), (Some(false), Some(Red)));
    assert_eq!((completed(89, FROM_90).passes, completed(89, FROM_90).rating), (Some(false), Some(Red)));
    assert_eq!((completed(90, FROM_90).passes, completed(90, FROM_90).rating), (Some(true), Some(Amber)));
    assert_eq!(completed(92, FROM_90).rating, Some(Green));
}

#[test]
fn nothing_is_rounded() {
    // 49,999 of 1,000,000 are 4.9999 %, which rounds to the line.
    assert_eq!(on([1_000_000, 49_999, 1, 1, 1, 1], 0, FIRST).metrics[0].rating, Some(Amber));
    assert_eq!(on([u32::MAX, u32::MAX, 1, 1, 1, 1], 0, FIRST).metrics[0].rating, Some(Red));
}

#[test]
fn where_nobody_is_counted_there_is_no_rating_and_no_pass() {
    let nobody = on([0, 0, 100, 100, 100, 100], 0, FIRST);
    assert_eq!((nobody.passes, nobody.rating, nobody.metrics[0].passes), (None, None, None));
    let and_a_red = on([0, 0, 100, 90, 100, 100], 0, FIRST);
    assert_eq!((and_a_red.passes, and_a_red.rating), (Some(false), Some(Red)));
    assert_eq!(on([0, 0, 0, 0, 0, 0], 0, BEFORE).passes, None);
}

#[test]
fn a_warning_stands_for_five_assessments_and_a_red_one_in_them_or_two_red_rates_mean_revocation() {
    let (green, red, two) = ([100, 0, 100, 100, 100, 100], [100, 6, 100, 100, 100, 100], [100, 6, 100, 94, 100, 100]);
    let mut warning = on(red, 0, FIRST).final_warning_remaining;
    for left in [4, 3, 2, 1, 0] {
        assert!(on(red, warning, FIRST).consequences.contains(&RevocationIntended), "{warning} remain");
        warning = on(green, warning, FIRST).final_warning_remaining;
        assert_eq!(warning, left);
    }
    assert!(!on(red, warning, FIRST).consequences.contains(&RevocationIntended));
    assert!(on(two, 0, FIRST).consequences.contains(&RevocationIntended));
    assert_eq!(on(green, 0, FIRST).final_warning_remaining, 0);
}

#[test]
fn before_the_ratings_any_failure_led_to_revocation() {
    let failed = on([100, 10, 100, 100, 100, 100], 0, BEFORE);
    assert_eq!((failed.passes, failed.rating), (Some(false), None));
    assert_eq!(failed.consequences, [RevocationIntended]);
}

#[test]
fn a_part_is_no_larger_than_what_it_is_a_part_of() {
    let fields = |figures: AssessmentFigures| -> Vec<_> {
        figures.problems("/figures").into_iter().map(|reason| reason.field.unwrap_or_default().into_owned()).collect()
    };
    assert_eq!(fields(AssessmentFigures::new(1, 1, 1, 1, 1, 1)), Vec::<String>::new());
    let all = ["/figures/refused", "/figures/enrolled", "/figures/completed"];
    assert_eq!(fields(AssessmentFigures::new(1, 2, 1, 2, 1, 2)), all);
}
