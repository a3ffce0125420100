//! What a Student's course asks of its sponsor: an assessment behind it, or a track record (`cas/3.3.5`, `cas/N-7`, `cas/N-9`).

use super::content::about;
use super::course::DEGREE;
use super::reference::academic_level;
use crate::certificate::content::Content;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::partial_day;
use crate::licence::{Route, StudentStatus};
use crate::parameter::said;
use crate::policy::settings;
use crate::rule;
use crate::time::months_after;

/// What the status of the sponsor does not allow; nothing where it is not known.
pub(crate) fn beyond_status(content: &Content<'_>) -> Vec<Reason> {
    let level = content.form.text("academic_level").and_then(academic_level);
    let (Some(status), Some(value), Route::Student) = (content.student_status, level, content.route) else {
        return Vec::new();
    };
    let course = Course { content, level: value.level };
    let untrusted = || [course.part_time(), course.long_placement(), course.pre_sessional()];
    let found: Vec<_> = match status {
        StudentStatus::TrackRecord => Vec::new(),
        StudentStatus::StudentSponsor => untrusted().into(),
        StudentStatus::Probationary => {
            [course.too_low(), course.placement_below_degree()].into_iter().chain(untrusted()).collect()
        }
    };
    found.into_iter().flatten().collect()
}

struct Course<'a> {
    content: &'a Content<'a>,
    /// The RQF level; none for a language course.
    level: Option<u8>,
}

impl Course<'_> {
    fn is_degree(&self) -> bool {
        self.level.is_some_and(|level| level >= DEGREE)
    }

    fn has_placement(&self) -> bool {
        self.content.form.flag("has_work_placement") && !self.content.form.flag("work_placement_statutory")
    }

    /// A probationary sponsor teaches adults from RQF level 4 on, and English (`cas/3.3.5`).
    fn too_low(&self) -> Option<Reason> {
        let level = self.level.filter(|level| *level < 4)?;
        let (_, born) = partial_day(self.content.form.text("date_of_birth")?)?;
        let adult = months_after(born, self.content.adult_months()) <= self.content.form.day("course_start_on")?;
        adult.then(|| {
            let message = said!(
                "a probationary sponsor teaches adults from RQF level 4 on, and not at level {rqf_level}",
                rqf_level = level
            );
            about("academic_level", ErrorCode::CasLevel, rule!("cas/3.3.5"), message)
        })
    }

    /// A probationary sponsor has no work placements below degree level (`cas/3.3.5`).
    fn placement_below_degree(&self) -> Option<Reason> {
        (self.has_placement() && !self.is_degree()).then(|| {
            let message = "a probationary sponsor has no work placements below degree level";
            about("has_work_placement", ErrorCode::CasWorkPlacement, rule!("cas/3.3.5"), message)
        })
    }

    /// Only a sponsor with a track record, or an institution overseas, has placements of more than a third at degree level
    /// (`cas/3.3.5`).
    fn long_placement(&self) -> Option<Reason> {
        let most = self.content.number(&settings::CAS_PLACEMENT_BELOW_DEGREE);
        let share = self.content.form.whole("work_placement_percentage").filter(|_| self.has_placement())?;
        (self.is_degree() && share > most && !self.content.form.has("overseas_name")).then(|| {
            let message = said!("only a sponsor with a track record has a work placement of more than {most} %", most);
            about("work_placement_percentage", ErrorCode::CasWorkPlacement, rule!("cas/3.3.5"), message)
        })
    }

    /// Only a sponsor with a track record teaches part time (`cas/N-7`).
    fn part_time(&self) -> Option<Reason> {
        let form = self.content.form;
        (form.has("full_time") && !form.flag("full_time")).then(|| {
            let message = "only a sponsor with a track record teaches part time";
            about("full_time", ErrorCode::CasPartTime, rule!("cas/N-7"), message)
        })
    }

    /// Only a sponsor with a track record has a pre-sessional course on the CAS of the main one (`cas/N-9`).
    fn pre_sessional(&self) -> Option<Reason> {
        self.content.form.flag("pre_sessional").then(|| {
            let message = "only a sponsor with a track record has a pre-sessional course on the CAS of the main one";
            about("pre_sessional", ErrorCode::CasPreSessional, rule!("cas/N-9"), message)
        })
    }
}
