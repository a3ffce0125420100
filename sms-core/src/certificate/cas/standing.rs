//! What a Student's course asks of its sponsor: an assessment behind it, or a track record (`cas/3.3.5`, `cas/N-7`, `cas/N-9`).

use super::course::{DEGREE, placement_share};
use super::fields;
use super::form_check::about;
use super::reference::academic_level;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{Route, StudentStatus};
use crate::parameter::said;
use crate::policy::settings;
use crate::rule;

/// What the status of the sponsor does not allow; nothing where it is not known.
pub(crate) fn beyond_status(content: &FormCheck<'_>) -> Vec<Reason> {
    let level = content.form.get(fields::ACADEMIC_LEVEL).and_then(academic_level);
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
    content: &'a FormCheck<'a>,
    /// The RQF level; none for a language course.
    level: Option<u8>,
}

impl Course<'_> {
    fn is_degree(&self) -> bool {
        self.level.is_some_and(|level| level >= DEGREE)
    }

    fn has_placement(&self) -> bool {
        self.content.form.flag(fields::HAS_WORK_PLACEMENT) && !self.content.form.flag(fields::WORK_PLACEMENT_STATUTORY)
    }

    /// A probationary sponsor teaches adults from RQF level 4 on, and English (`cas/3.3.5`).
    fn too_low(&self) -> Option<Reason> {
        let level = self.level.filter(|level| *level < 4)?;
        let born = self.content.form.get(fields::DATE_OF_BIRTH)?.last();
        let adult = self.content.adult_on(born) <= self.content.form.get(fields::COURSE_START_ON)?;
        adult.then(|| {
            let message = said!(
                "a probationary sponsor teaches adults from RQF level 4 on, and not at level {rqf_level}",
                rqf_level = level
            );
            about(fields::ACADEMIC_LEVEL.name(), ErrorCode::CasLevel, rule!("cas/3.3.5"), message)
        })
    }

    /// A probationary sponsor has no work placements below degree level (`cas/3.3.5`).
    fn placement_below_degree(&self) -> Option<Reason> {
        (self.has_placement() && !self.is_degree()).then(|| {
            let message = "a probationary sponsor has no work placements below degree level";
            about(fields::HAS_WORK_PLACEMENT.name(), ErrorCode::CasWorkPlacement, rule!("cas/3.3.5"), message)
        })
    }

    /// Only a sponsor with a track record, or an institution overseas, has placements of more than a third at degree level
    /// (`cas/3.3.5`).
    fn long_placement(&self) -> Option<Reason> {
        let most = self.content.get(settings::CAS_PLACEMENT_PERCENT_BELOW_DEGREE);
        let share = placement_share(self.content.form).filter(|_| self.has_placement())?;
        (self.is_degree() && share > most && !self.content.form.has(fields::OVERSEAS_NAME)).then(|| {
            let message = said!("only a sponsor with a track record has a work placement of more than {most} %", most);
            about(fields::WORK_PLACEMENT_PERCENTAGE.name(), ErrorCode::CasWorkPlacement, rule!("cas/3.3.5"), message)
        })
    }

    /// Only a sponsor with a track record teaches part time (`cas/N-7`).
    fn part_time(&self) -> Option<Reason> {
        let form = self.content.form;
        (form.has(fields::FULL_TIME) && !form.flag(fields::FULL_TIME)).then(|| {
            let message = "only a sponsor with a track record teaches part time";
            about(fields::FULL_TIME.name(), ErrorCode::CasPartTime, rule!("cas/N-7"), message)
        })
    }

    /// Only a sponsor with a track record has a pre-sessional course on the CAS of the main one (`cas/N-9`).
    fn pre_sessional(&self) -> Option<Reason> {
        self.content.form.flag(fields::PRE_SESSIONAL).then(|| {
            let message = "only a sponsor with a track record has a pre-sessional course on the CAS of the main one";
            about(fields::PRE_SESSIONAL.name(), ErrorCode::CasPreSessional, rule!("cas/N-9"), message)
        })
    }
}
