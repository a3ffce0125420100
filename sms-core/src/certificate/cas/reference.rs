//! The closed lists behind fields of a CAS (`cas/3.3`), as data with their days.

use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use chrono::NaiveDate;

/// A value of a closed list.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ReferenceValue {
    /// The official code, which is the word on the wire.
    pub code: &'static str,
    /// What it means.
    pub title: &'static str,
    /// The RQF level that an academic level stands for; a language level stands for none.
    pub level: Option<u8>,
    /// The first day; none means before any record.
    pub from: Option<NaiveDate>,
    /// The rule behind.
    pub rule: &'static Rule,
}

impl ReferenceValue {
    /// Whether the list has the value on a day.
    #[must_use]
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on)
    }
}

/// The first day of the RQF codes; only their month is known.
const RQF: NaiveDate = day(2019, 10, 1);
/// The first day of the codes of research courses.
const RESEARCH: NaiveDate = day(2023, 7, 31);

const fn level(code: &'static str, title: &'static str, level: u8, from: Option<NaiveDate>) -> ReferenceValue {
    ReferenceValue { code, title, level: Some(level), from, rule: rule!("cas/3.3.1") }
}

const fn language(code: &'static str, title: &'static str) -> ReferenceValue {
    ReferenceValue { code, title, level: None, from: None, rule: rule!("cas/3.3.1") }
}

const fn plain(code: &'static str, title: &'static str, rule: &'static Rule) -> ReferenceValue {
    ReferenceValue { code, title, level: None, from: None, rule }
}

/// The academic levels (`cas/3.3.1`).
///
/// ```
/// use sms_core::certificate::cas::ACADEMIC_LEVELS;
/// use sms_core::time::day;
/// let research = ACADEMIC_LEVELS.iter().find(|value| value.code == "RQF8_RE").unwrap();
/// assert_eq!(research.level, Some(8));
/// assert!(!research.is_in_force(day(2023, 7, 30)));
/// ```
pub const ACADEMIC_LEVELS: &[ReferenceValue] = &[
    level("QCF_NQF3", "RQF level 3 (older code)", 3, None),
    level("QCF_NQF4", "RQF level 4 (older code)", 4, None),
    level("QCF_NQF5", "RQF level 5 (older code)", 5, None),
    level("QCF_NQF6", "RQF level 6 (older code)", 6, None),
    level("QCF_NQF7", "RQF level 7 (older code)", 7, None),
    level("QCF_NQF7_RE", "RQF level 7, research (older code)", 7, Some(RESEARCH)),
    level("QCF_NQF8", "RQF level 8 (older code)", 8, None),
    level("QCF_NQF8_RE", "RQF level 8, research (older code)", 8, Some(RESEARCH)),
    level("QCF_NQF8DES", "RQF level 8, doctorate extension scheme", 8, None),
    level("RQF3", "RQF level 3", 3, Some(RQF)),
    level("RQF4", "RQF level 4", 4, Some(RQF)),
    level("RQF5", "RQF level 5", 5, Some(RQF)),
    level("RQF6", "RQF level 6", 6, Some(RQF)),
    level("RQF7", "RQF level 7", 7, Some(RQF)),
    level("RQF7_RE", "RQF level 7, research", 7, Some(RESEARCH)),
    level("RQF8", "RQF level 8", 8, Some(RQF)),
    level("RQF8_RE", "RQF level 8, research", 8, Some(RESEARCH)),
    level("SCQF6", "SCQF level 6", 3, None),
    level("SCQF7", "SCQF level 7", 4, None),
    level("SCQF8", "SCQF level 8", 5, None),
    level("SCQF9", "SCQF level 9", 6, None),
    level("SCQF10", "SCQF level 10", 6, None),
    level("SCQF11", "SCQF level 11", 7, None),
    level("SCQF11_RE", "SCQF level 11, research", 7, Some(RESEARCH)),
    level("SCQF12", "SCQF level 12", 8, None),
    level("SCQF12_RE", "SCQF level 12, research", 8, Some(RESEARCH)),
    level("SCQF12DES", "SCQF level 12, doctorate extension scheme", 8, None),
    language("A2", "CEFR level A2"),
    language("B1", "CEFR level B1"),
    language("B2", "CEFR level B2"),
    language("C1", "CEFR level C1"),
    language("C2", "CEFR level C2"),
];

/// The levels of English, from the lowest (`cas/3.2`).
pub const ENGLISH_LEVELS: &[&str] = &["A2", "B1", "B2", "C1", "C2"];

/// Why no secure English language test is needed (`cas/3.3.2`).
pub const REASONS_WITHOUT_TEST: &[ReferenceValue] = &[
    plain("HEI", "a higher education institution has assessed the student", rule!("cas/3.3.2")),
    plain("GIFTED", "a gifted student", rule!("cas/3.3.2")),
    plain("T4SWITCH", "a switch from the child route", rule!("cas/3.3.2")),
    plain("ENG_COUNTRY", "a national of an English-speaking country", rule!("cas/3.3.2")),
    plain("ENG_DEGREE", "a degree taught in English", rule!("cas/3.3.2")),
    plain("ENG_VISA", "shown in an earlier successful application", rule!("cas/3.3.2")),
    plain("USA_HEI", "study abroad from a degree in the United States", rule!("cas/3.3.2")),
];

/// Who provides secure English language tests (`cas/3.3.3`).
pub const TEST_PROVIDERS: &[ReferenceValue] = &[
    plain("IELTS", "IELTS SELT Consortium", rule!("cas/3.3.3")),
    plain("LANGCRT", "LanguageCert", rule!("cas/3.3.3")),
    plain("PEARSON", "Pearson", rule!("cas/3.3.3")),
    plain("PSI", "PSI Services", rule!("cas/3.3.3")),
    plain("TCLUK", "Trinity College London", rule!("cas/3.3.3")),
];

/// The academic level with this code.
pub(super) fn academic_level(code: &str) -> Option<&'static ReferenceValue> {
    ACADEMIC_LEVELS.iter().find(|value| value.code == code)
}

/// The place of a level of English, from the lowest.
pub(super) fn english(code: &str) -> Option<usize> {
    ENGLISH_LEVELS.iter().position(|level| *level == code)
}

/// The codes of a list, as the words of a field.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
pub(super) const fn codes<const COUNT: usize>(values: &[ReferenceValue]) -> [&'static str; COUNT] {
    let mut codes = [""; COUNT];
    let mut place = 0;
    while place < COUNT {
        codes[place] = values[place].code;
        place += 1;
    }
    codes
}
