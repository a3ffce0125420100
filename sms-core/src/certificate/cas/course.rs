//! What the rules say of a Student's course: its level, its hours, its placement, the English that it takes (`cas/3.3.5`,
//! `cas/N-7` to `cas/N-9`).

use super::fields;
use super::form_check::about;
use super::reference::{academic_level, english};
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, FormKey};
use crate::licence::Route;
use crate::parameter::{Said, said};
use crate::policy::settings;
use crate::rule;
use crate::time::months_after;
use chrono::NaiveDate;

/// The RQF level from which a course is at degree level.
pub(super) const DEGREE: u8 = 6;

/// How much of a course is a work placement, in per cent, counted as figures of the policy are.
pub(super) fn placement_share(form: &Form) -> Option<i64> {
    i64::try_from(form.get(fields::WORK_PLACEMENT_PERCENTAGE)?).ok()
}

/// A course, as far as the rules ask for it.
struct Course<'a> {
    form: &'a Form,
    code: &'a str,
    /// The RQF level; none for a language course.
    level: Option<u8>,
    content: &'a FormCheck<'a>,
}

/// Everything that keeps a Student's CAS from being assigned for its course. Nothing is known before the level is.
pub(super) fn inconsistencies(content: &FormCheck<'_>) -> Vec<Reason> {
    let form = content.form;
    let mut inconsistencies: Vec<Reason> = pre_sessional(content);
    let level = form.get(fields::ACADEMIC_LEVEL).and_then(|code| Some((code, academic_level(code)?)));
    if let Some((code, value)) = level {
        let course = Course { form, code, level: value.level, content };
        inconsistencies.extend(
            [
                course.too_low(),
                course.hours(),
                course.part_time(),
                course.placement(),
                course.english(),
                course.after_pre_sessional(),
            ]
            .into_iter()
            .flatten(),
        );
    }
    inconsistencies
}

impl Course<'_> {
    fn is_degree(&self) -> bool {
        self.level.is_some_and(|level| level >= DEGREE)
    }

    /// A language course is an English pre-sessional at B2 or above (`cas/N-8`).
    fn too_low(&self) -> Option<Reason> {
        let least = self.content.get(settings::CAS_PRE_SESSIONAL_LEVEL);
        (self.level.is_none() && english(self.code) < english(least)).then(|| {
            let message = said!(
                "an English course at {english} is below {needed_english}",
                english = self.code,
                needed_english = least
            );
            about(fields::ACADEMIC_LEVEL.name(), ErrorCode::CasLevel, rule!("cas/N-8"), message)
        })
    }

    /// A full-time course below degree level has daytime classes of so many hours a week (`cas/N-7`).
    fn hours(&self) -> Option<Reason> {
        let given = self.form.get(fields::WEEKLY_HOURS)?;
        let least = self.content.get(settings::CAS_WEEKLY_HOURS);
        let short =
            self.form.flag(fields::FULL_TIME) && !self.is_degree() && i64::from(given.hundredths()) < least * 100;
        short.then(|| {
            let message = said!("a full-time course below degree level has at least {least} hours a week", least);
            about(fields::WEEKLY_HOURS.name(), ErrorCode::CasWeeklyHours, rule!("cas/N-7"), message)
        })
    }

    /// Only a course above degree level can be part time (`cas/N-7`).
    fn part_time(&self) -> Option<Reason> {
        let is_part_time = self.form.has(fields::FULL_TIME) && !self.form.flag(fields::FULL_TIME);
        (is_part_time && self.level.is_none_or(|level| level <= DEGREE)).then(|| {
            let message = "a course at degree level or below is full time";
            about(fields::FULL_TIME.name(), ErrorCode::CasPartTime, rule!("cas/N-7"), message)
        })
    }

    /// A placement takes at most a third of a course below degree level and half of one above, unless a law lays it down
    /// (`cas/3.3.5`).
    fn placement(&self) -> Option<Reason> {
        let most = self.content.get(if self.is_degree() {
            settings::CAS_PLACEMENT_PERCENT_DEGREE
        } else {
            settings::CAS_PLACEMENT_PERCENT_BELOW_DEGREE
        });
        let counts = self.form.flag(fields::HAS_WORK_PLACEMENT) && !self.form.flag(fields::WORK_PLACEMENT_STATUTORY);
        let share = placement_share(self.form).filter(|_| counts)?;
        (share > most).then(|| {
            let message = said!("a work placement takes at most {most} % of a course of this level", most);
            about(fields::WORK_PLACEMENT_PERCENTAGE.name(), ErrorCode::CasWorkPlacement, rule!("cas/3.3.5"), message)
        })
    }

    /// The English attained is that which the level of the course takes (`cas/3.3.5`), or less where a pre-sessional course
    /// comes first (`cas/N-9`).
    fn english(&self) -> Option<Reason> {
        let (setting, rule) = if self.form.flag(fields::PRE_SESSIONAL) {
            (settings::CAS_ENGLISH_PRE_SESSIONAL, rule!("cas/N-9"))
        } else if self.is_degree() {
            (settings::CAS_ENGLISH_DEGREE, rule!("cas/3.3.5"))
        } else {
            (settings::CAS_ENGLISH_BELOW_DEGREE, rule!("cas/3.3.5"))
        };
        let least = self.content.get(setting);
        let attained = self.form.get(fields::ENGLISH_LEVEL).filter(|_| self.form.flag(fields::SELT_REQUIRED))?;
        (english(attained) < english(least)).then(|| {
            let message = said!("a course of this level takes English at {needed_english}", needed_english = least);
            about(fields::ENGLISH_LEVEL.name(), ErrorCode::CasEnglish, rule, message)
        })
    }

    /// Only a course at degree level shares a CAS with a pre-sessional course (`cas/N-9`).
    fn after_pre_sessional(&self) -> Option<Reason> {
        (self.form.flag(fields::PRE_SESSIONAL) && !self.is_degree()).then(|| {
            let message = "only a course at degree level shares a CAS with a pre-sessional course";
            about(fields::ACADEMIC_LEVEL.name(), ErrorCode::CasPreSessional, rule!("cas/N-9"), message)
        })
    }
}

/// A main course after a pre-sessional one is offered without a condition to a Child Student, and to a Student who has its
/// English already (`cas/N-9`).
pub(super) fn conditional_offer(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let enough = content.get(settings::CAS_ENGLISH_DEGREE);
    let has_enough = || form.get(fields::ENGLISH_LEVEL).is_some_and(|attained| english(attained) >= english(enough));
    let wanted = form.flag(fields::PRE_SESSIONAL) && (content.route == Route::ChildStudent || has_enough());
    (wanted && !form.flag(fields::UNCONDITIONAL_OFFER)).then(|| {
        let message = "a main course that no English keeps the student from is offered without a condition";
        about(fields::UNCONDITIONAL_OFFER.name(), ErrorCode::CasPreSessional, rule!("cas/N-9"), message)
    })
}

/// A pre-sessional course and the main one share a CAS only where the first is short and the second follows soon
/// (`cas/N-9`).
fn pre_sessional(content: &FormCheck<'_>) -> Vec<Reason> {
    let form = content.form;
    if !form.flag(fields::PRE_SESSIONAL) {
        return Vec::new();
    }
    let longest = content.months(settings::CAS_PRE_SESSIONAL_MONTHS);
    let gap = content.months(settings::CAS_PRE_SESSIONAL_GAP_MONTHS);
    let [start, end, main] =
        [fields::COURSE_START_ON, fields::PRE_SESSIONAL_END_ON, fields::MAIN_COURSE_START_ON].map(|day| form.get(day));
    let mut inconsistencies = Vec::new();
    let mut wrong = |day: FormKey<NaiveDate>, message: Said| {
        inconsistencies.push(about(day.name(), ErrorCode::CasPreSessional, rule!("cas/N-9"), message));
    };
    if let (Some(start), Some(end)) = (start, end)
        && !(start..=months_after(start, longest)).contains(&end)
    {
        let message = said!(
            "a pre-sessional course of {start_on} ends within {months} months",
            start_on = start,
            months = longest
        );
        wrong(fields::PRE_SESSIONAL_END_ON, message);
    }
    if let (Some(ends), Some(main)) = (form.get(fields::COURSE_END_ON), main)
        && ends <= main
    {
        let message =
            said!("the main course starts on {start_on}, and is over on {end_on}", start_on = main, end_on = ends);
        wrong(fields::MAIN_COURSE_START_ON, message);
    }
    if let (Some(end), Some(main)) = (end, main)
        && !(end..=months_after(end, gap)).contains(&main)
    {
        let message = said!("the main course starts within {months} months of {end_on}", months = gap, end_on = end);
        wrong(fields::MAIN_COURSE_START_ON, message);
    }
    inconsistencies
}
