//! Which fields does a form have? The forms of certificates, of reports and of users.

use super::QuestionHandler;
use crate::answer::answers;
use crate::certificate::cas::StudentActivity;
use crate::certificate::{CertificateFamily, WorkerActivity, fields};
use crate::command::command;
use crate::error::Result;
use crate::fields::{Field, FieldKind, Needed};
use crate::licence::{LicenceType, Route, RouteSet};
use crate::policy::Policy;
use crate::user::{Level, user_fields};
use std::borrow::Cow;

answers! {
    /// A field of a form.
    FormFieldRow {
        /// The name on the wire.
        name: Cow<'static, str>,
        /// What people call it.
        title: Cow<'static, str>,
        /// What it holds: `line`, `text`, `lines`, `periods`, `day`, `partial_day`, `flag`, `confirmation`, `pence`, `whole`, `hours`,
        /// `word`, `country`, `nationality`, or `shaped` for text of a form of its own.
        kind: Cow<'static, str>,
        /// The same in words, with the characters that it takes.
        holds: Cow<'static, str>,
        /// The words of which it is one, in the order of the form.
        choices: Vec<Cow<'static, str>>,
        /// The least whole number.
        least: Option<u64>,
        /// The greatest whole number, or the most lines or periods.
        most: Option<u64>,
        /// The most characters, of each line where there are several.
        longest: Option<u64>,
        /// For what it is needed, on this route: `save`, `assign` or `nothing`. A report and the details of a user are only saved.
        needed: Cow<'static, str>,
        /// On which condition of other fields it is needed; null where there is none.
        when: Option<Cow<'static, str>>,
        /// Whether it is about the person, so that a copy for somebody else leaves it out.
        personal: bool,
        /// Whether its value may be shown in messages and logs.
        shown: bool,
        /// The id of the rule.
        rule: Cow<'static, str>,
    }
}

command! {
    /// The fields of the form of a certificate of a route, in the order of the form: a CAS on the routes of students, a CoS on all others.
    ///
    /// ```
    /// use sms_core::Question;
    /// use sms_core::policy::Policy;
    /// let fields = Question::from_json(r#"{"question": "form_fields", "route": "skilled_worker"}"#)?.answer(&Policy::default())?;
    /// assert_eq!(fields[0]["name"], "category");
    /// assert_eq!(fields[0]["needed"], "assign");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    FormFields -> Vec<FormFieldRow> {
        /// The route.
        route: Route,
    }
}

command! {
    /// The fields of a report on a worker, in the order of the form.
    ///
    /// ```
    /// use sms_core::Question;
    /// use sms_core::policy::Policy;
    /// let asked = r#"{"question": "worker_report_fields", "activity": "unpaid_absence"}"#;
    /// let fields = Question::from_json(asked)?.answer(&Policy::default())?;
    /// assert_eq!(fields[0]["name"], "reason");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    WorkerReportFields -> Vec<FormFieldRow> {
        /// What is reported.
        activity: WorkerActivity,
    }
}

command! {
    /// The fields of a report on a student, in the order of the form.
    ///
    /// ```
    /// use sms_core::Question;
    /// use sms_core::policy::Policy;
    /// let asked = r#"{"question": "student_report_fields", "activity": "start_delayed"}"#;
    /// let fields = Question::from_json(asked)?.answer(&Policy::default())?;
    /// assert!(fields.as_array().is_some_and(|fields| !fields.is_empty()));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    StudentReportFields -> Vec<FormFieldRow> {
        /// What is reported.
        activity: StudentActivity,
    }
}

command! {
    /// The fields of the details of a user, in the order of the form.
    ///
    /// ```
    /// use sms_core::Question;
    /// use sms_core::policy::Policy;
    /// let fields = Question::from_json(r#"{"question": "user_fields", "level": "level_2"}"#)?.answer(&Policy::default())?;
    /// assert_eq!(fields[0]["name"], "title");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    UserFields -> Vec<FormFieldRow> {
        /// The level of the user.
        level: Level,
    }
}

impl QuestionHandler for WorkerReportFields {
    fn answer(&self, _: &Policy) -> Result<Vec<FormFieldRow>> {
        Ok(rows(self.activity.facts().fields))
    }
}

impl QuestionHandler for StudentReportFields {
    fn answer(&self, _: &Policy) -> Result<Vec<FormFieldRow>> {
        Ok(rows(self.activity.facts().fields))
    }
}

impl QuestionHandler for UserFields {
    fn answer(&self, _: &Policy) -> Result<Vec<FormFieldRow>> {
        Ok(rows(&user_fields(self.level)))
    }
}

impl QuestionHandler for FormFields {
    fn answer(&self, _: &Policy) -> Result<Vec<FormFieldRow>> {
        let is_student = self.route.licence_type() == LicenceType::Student;
        let family = if is_student { CertificateFamily::Cas } else { CertificateFamily::Cos };
        Ok(fields(family).iter().map(|field| row(field, Some(self.route))).collect())
    }
}

/// The rows of a form that is the same on every route.
fn rows(fields: &[&'static Field]) -> Vec<FormFieldRow> {
    fields.iter().map(|field| row(field, None)).collect()
}

fn row(field: &'static Field, route: Option<Route>) -> FormFieldRow {
    let (needed, when) = field.needed.on(route);
    let (least, most, longest) = field.kind.bounds();
    FormFieldRow {
        name: field.name.into(),
        title: field.title.into(),
        kind: field.kind.name().into(),
        holds: field.holds().into(),
        choices: field.kind.choices().iter().map(|word| Cow::Borrowed(*word)).collect(),
        least,
        most,
        longest,
        needed: needed.into(),
        when: when.map(Cow::Borrowed),
        personal: field.personal,
        shown: field.shown(),
        rule: field.rule.id.into(),
    }
}

impl Needed {
    /// For what it is needed on a route, and on which condition. What is needed on some routes is not where there is none.
    fn on(&self, route: Option<Route>) -> (&'static str, Option<&'static str>) {
        let among = |routes: RouteSet| route.is_some_and(|route| routes.contains(route));
        match *self {
            Self::ToSave => ("save", None),
            Self::ToSaveWhen(_, when) => ("save", Some(when)),
            Self::ToAssign => ("assign", None),
            Self::ToAssignWhen(_, when) => ("assign", Some(when)),
            Self::ToAssignFor(routes) if among(routes) => ("assign", None),
            Self::ToAssignForWhen(routes, _, when) if among(routes) => ("assign", Some(when)),
            Self::ToAssignFor(_) | Self::ToAssignForWhen(..) | Self::Never => ("nothing", None),
        }
    }
}

impl FieldKind {
    /// What it is called.
    const fn name(&self) -> &'static str {
        match self {
            Self::Line(_) => "line",
            Self::Text(_) => "text",
            Self::Lines(..) => "lines",
            Self::Periods(_) => "periods",
            Self::Day => "day",
            Self::PartialDay => "partial_day",
            Self::Flag => "flag",
            Self::Confirmation => "confirmation",
            Self::Pence => "pence",
            Self::Whole(..) => "whole",
            Self::Hours => "hours",
            Self::Word(_) => "word",
            Self::Country => "country",
            Self::Nationality => "nationality",
            Self::Shaped(..) => "shaped",
        }
    }

    const fn choices(&self) -> &'static [&'static str] {
        match self {
            Self::Word(words) => words,
            _ => &[],
        }
    }

    /// The least and the greatest number, and the most characters.
    fn bounds(&self) -> (Option<u64>, Option<u64>, Option<u64>) {
        let number = |number: usize| u64::try_from(number).ok();
        match *self {
            Self::Line(longest) | Self::Text(longest) => (None, None, number(longest)),
            Self::Lines(most, longest) => (None, number(most), number(longest)),
            Self::Periods(most) => (None, number(most), None),
            Self::Whole(least, most) => (Some(least), Some(most), None),
            _ => (None, None, None),
        }
    }
}
