//! The counters of granted applications for defined CoS, against a model of a few lines: whatever is tried, and whenever, they add
//! up, and nothing is assigned that was not granted.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod model;
mod office;
#[path = "../people/mod.rs"]
mod people;

use model::{Grant, Model, Step};
use office::Office;
use proptest::prelude::*;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = 0..3_usize;
    let step = prop_oneof![
        2 => (1..4_u32).prop_map(Step::Apply),
        2 => (one.clone(), 0..5_u32).prop_map(|(which, number)| Step::Grant(which, number)),
        6 => one.clone().prop_map(Step::Create),
        2 => one.clone().prop_map(Step::Delete),
        4 => one.clone().prop_map(Step::Assign),
        1 => one.prop_map(Step::Reclaim),
        2 => (1..45_u64).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_granted_is_always_accounted_for(steps in steps()) {
        let (mut office, mut model) = (Office::new(), Model::default());
        for step in steps {
            let expected = model.allows(step);
            prop_assert_eq!(office.take(step), expected, "{:?}", step);
            if expected {
                model.take(step);
            }
            let counted = office.grants();
            prop_assert_eq!(&counted, &model.grants().collect::<Vec<_>>(), "after {:?}", step);
            for Grant { granted, assigned, unassigned, removed, reclaimed, drafts: _ } in counted.into_iter().flatten() {
                prop_assert_eq!(granted, assigned + unassigned + removed + reclaimed);
            }
        }
        prop_assert!(office.is_whole());
    }
}
