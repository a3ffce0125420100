//! What happens to a CAS alone: fees, reports on the student, and the end of the course.

use super::{Records, missing};
use crate::certificate::cas::StudentReport;
use crate::error::Result;
use crate::event::{self, Event};

impl Records {
    pub(super) fn apply_to_cas(&mut self, event: &Event) -> Result<()> {
        let (Event::CasFeesUpdated(event::CasFeesUpdated { certificate, .. })
        | Event::StudentActivityReported(event::StudentActivityReported { certificate, .. })
        | Event::CasGraduated(event::CasGraduated { certificate })) = event
        else {
            return Ok(());
        };
        let record = self.certificates.change(certificate.as_str()).ok_or_else(|| missing("a certificate"))?;
        match event {
            Event::CasFeesUpdated(updated) => record.fields = record.fields.amended(&updated.fields),
            Event::StudentActivityReported(reported) => {
                record.sponsorship_withdrawn |= reported.ends_sponsorship;
                record.student_reports.push(report(reported));
            }
            _ => record.graduated = true,
        }
        Ok(())
    }
}

fn report(reported: &event::StudentActivityReported) -> StudentReport {
    StudentReport {
        report: reported.report.clone(),
        activity: reported.activity,
        event_on: reported.event_on,
        reported_on: reported.reported_on,
        fields: reported.fields.clone(),
        details: reported.details.clone(),
    }
}
