//! What the pages say of the header to those who cannot read it: it must be so.

use crate::committed;
use crate::common::{Prototype, prototypes};
use crate::names::ours;
use std::collections::BTreeSet;

const GUIDE: &str = include_str!("../../../docs/embedding.md");
const PLATFORMS: &str = include_str!("../../../docs/platforms.md");

/// What the guide names between two of its phrases.
fn named(from: &str, to: &str) -> BTreeSet<String> {
    let guide = GUIDE.split_whitespace().collect::<Vec<_>>().join(" ");
    let between = guide.split_once(from).unwrap().1.split_once(to).unwrap().0;
    ours(between).map(str::to_owned).collect()
}

/// The types of what goes in and comes back.
fn types(prototype: &Prototype) -> impl Iterator<Item = &str> {
    std::iter::once(&prototype.returns).chain(prototype.parameters.iter().map(|(kind, _)| kind)).map(String::as_str)
}

#[test]
fn every_bool_is_told() {
    let prototypes = prototypes(&committed());
    let with_bool = prototypes.iter().filter(|one| types(one).any(|kind| kind.starts_with("bool")));
    let with_bool: BTreeSet<String> = with_bool.map(|one| one.name.clone()).collect();
    assert_eq!(named("`bool` is *one byte*", "bytes behind it are not set"), with_bool);
    assert!(!prototypes.iter().any(|one| one.parameters.iter().any(|(kind, _)| kind == "bool")));
}

#[test]
fn one_structure_goes_by_value() {
    let header = committed();
    let plain: Vec<&str> = header.lines().filter_map(|line| line.strip_prefix("} ")?.strip_suffix(';')).collect();
    assert!(plain.contains(&"sms_str") && plain.contains(&"sms_reason"), "{plain:?}");
    let prototypes = prototypes(&header);
    let by_value: BTreeSet<&str> = prototypes.iter().flat_map(types).filter(|kind| plain.contains(kind)).collect();
    assert_eq!(by_value, BTreeSet::from(["sms_str"]));
}

#[test]
fn what_is_in_the_header_only_is_told() {
    let header = committed();
    let inline = header.split("static inline ").skip(1).filter_map(|rest| rest.split_once('('));
    let inline = inline.filter_map(|(before, _)| before.rsplit(' ').next());
    let macros = header.lines().filter_map(|line| line.strip_prefix("#define ")?.split_once(' ')?.0.split_once('('));
    let written: BTreeSet<String> = inline.chain(macros.map(|(name, _)| name)).map(str::to_owned).collect();
    assert_eq!(named("gets it as an argument.", "are in the header only"), written);
}

#[test]
fn the_name_of_the_library_has_the_version_of_the_abi() {
    let version = sms::SMS_ABI_VERSION.to_string();
    for (page, written) in [(GUIDE, 2), (PLATFORMS, 1)] {
        let names = page.split("libsms.").skip(1).map(|rest| rest.trim_start_matches("so."));
        let numbers = names.filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_digit()).next());
        let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
        assert_eq!(numbers, vec![version.as_str(); written]);
    }
}
