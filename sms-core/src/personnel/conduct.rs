//! What the person did, or what was ordered against them: it tells against every role.

use super::KeyPerson;
use super::check::{Candidate, Findings};
use super::standing::against;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::said;
use crate::policy::{Policy, SettingKey, settings};
use crate::rule;
use crate::rule::Rule;
use crate::time::months_after;
use chrono::NaiveDate;

/// A fact that tells against a person for as long as it is so.
struct Flaw {
    field: &'static str,
    question: &'static str,
    code: ErrorCode,
    /// It counts from the first day of the rule on.
    rule: &'static Rule,
    of: fn(&KeyPerson) -> Option<bool>,
}

const FLAWS: &[Flaw] = &[
    Flaw {
        field: "/person/bankruptcy_restriction",
        question: "is there a bankruptcy or debt relief restriction order or undertaking?",
        code: ErrorCode::PersonnelBankruptcy,
        rule: rule!("lu/K-14"),
        of: |person| person.bankruptcy_restriction,
    },
    Flaw {
        field: "/person/barred_director",
        question: "is the person barred from being a company director?",
        code: ErrorCode::PersonnelBarredDirector,
        rule: rule!("lu/N-126"),
        of: |person| person.barred_director,
    },
    Flaw {
        field: "/person/unspent_conviction",
        question: "is there a listed conviction that is not spent?",
        code: ErrorCode::PersonnelConviction,
        rule: rule!("lu/K-13"),
        of: |person| person.unspent_conviction,
    },
    Flaw {
        field: "/person/reported_to_ukvi",
        question: "was the person ever reported to UKVI?",
        code: ErrorCode::PersonnelReported,
        rule: rule!("lu/16-14"),
        of: |person| person.reported_to_ukvi,
    },
    Flaw {
        field: "/person/broke_the_law",
        question: "did the person break the law?",
        code: ErrorCode::PersonnelBrokeTheLaw,
        rule: rule!("lu/K-13"),
        of: |person| person.broke_the_law,
    },
    Flaw {
        field: "/person/unpaid_tax",
        question: "does the person owe VAT or another excise duty?",
        code: ErrorCode::PersonnelUnpaidTax,
        rule: rule!("lu/K-13"),
        of: |person| person.unpaid_tax,
    },
    Flaw {
        field: "/person/non_compliance",
        question: "does the person have a history of not complying as a sponsor?",
        code: ErrorCode::PersonnelNonCompliance,
        rule: rule!("lu/K-14"),
        of: |person| person.non_compliance,
    },
];

/// Days that tell against a person for some months.
struct LookBack {
    field: &'static str,
    question: &'static str,
    code: ErrorCode,
    rule: &'static Rule,
    months: SettingKey<i64>,
    /// The months where there is more than one such day.
    again: Option<SettingKey<i64>>,
    of: fn(&KeyPerson) -> Option<&[NaiveDate]>,
}

const LOOK_BACKS: &[LookBack] = &[
    LookBack {
        field: "/person/fined_on",
        question: "on which days did UKVI fine the person?",
        code: ErrorCode::PersonnelFined,
        rule: rule!("lu/16-14"),
        months: settings::PERSONNEL_FINED_MONTHS,
        again: None,
        of: |person| person.fined_on.as_deref(),
    },
    LookBack {
        field: "/person/revoked_on",
        question: "on which days were licences revoked whose key personnel the person was?",
        code: ErrorCode::PersonnelRevokedSponsor,
        rule: rule!("lu/K-13"),
        months: settings::PERSONNEL_REVOKED_MONTHS,
        again: Some(settings::PERSONNEL_REVOKED_AGAIN_MONTHS),
        of: |person| person.revoked_on.as_deref(),
    },
    LookBack {
        field: "/person/refused_on",
        question: "on which days were applications refused whose key personnel the person was?",
        code: ErrorCode::PersonnelRefusedApplication,
        rule: rule!("lu/K-15"),
        months: settings::PERSONNEL_REFUSED_MONTHS,
        again: None,
        of: |person| person.refused_on.as_deref(),
    },
];

impl Candidate<'_> {
    /// What the person did, and when.
    pub(super) fn check_conduct(&self, policy: &Policy, found: &mut Findings) {
        let in_force = |flaw: &&Flaw| flaw.rule.is_in_force(self.on);
        for flaw in FLAWS.iter().filter(in_force) {
            match (flaw.of)(self.person) {
                Some(false) => {}
                Some(true) => found.reasons.push(against(flaw.code, flaw.rule, flaw.field, "name another person")),
                None => found.ask(flaw.field, flaw.question, flaw.rule),
            }
        }
        for look_back in LOOK_BACKS {
            match (look_back.of)(self.person) {
                Some(days) => found.reasons.extend(look_back.reason(days, self.on, policy)),
                None if look_back.months(1, self.on, policy) == 0 => {}
                None => found.ask(look_back.field, look_back.question, look_back.rule),
            }
        }
    }
}

impl LookBack {
    /// For how many months the last of so many days counts.
    fn months(&self, count: usize, on: NaiveDate, policy: &Policy) -> u32 {
        let of = |key| policy.count(key, on);
        let usual = of(self.months);
        self.again.filter(|_| count > 1).map_or(usual, |again| usual.max(of(again)))
    }

    fn reason(&self, days: &[NaiveDate], on: NaiveDate, policy: &Policy) -> Option<Reason> {
        let past = || days.iter().filter(|day| **day <= on);
        let (last, count) = (past().max()?, past().count());
        let months = self.months(count, on, policy);
        let earliest = months_after(*last, months);
        (on < earliest).then(|| {
            let words = self.code.meaning();
            let message = said!("less than {months} months before {on}, and so until {earliest}", months, on, earliest);
            let remedy = format!("name another person, or wait until {earliest}");
            let rule = if months > self.months(1, on, policy) { rule!("lu/N-127") } else { self.rule };
            Reason::new(self.code)
                .rule(rule)
                .message(message.after(&format!("{words}: ")))
                .field(self.field)
                .remedy(remedy)
        })
    }
}
