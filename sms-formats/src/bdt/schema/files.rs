//! The files: of each the header and the record.

use super::blocks::{CHILD_CAS, STUDENT_CAS, UPLOAD_HEADER};
use super::text::*;
use super::{Element, FileKind, Group, Schema, SlotsOf};
use sms_core::rule;
use sms_core::time::day;

/// How the namespaces of the Home Office begin.
macro_rules! namespace {
    ($end:literal) => {
        concat!("http://homeoffice.gov.uk/immigration/migrant/cas/", $end)
    };
}

const UPLOADS: &str = namespace!("bulk-cas-upload-200910");
const COMMON: &str = namespace!("bulk-cas-common-200910");
const UPDATES: &str = namespace!("bulk-cas-update-200910");
const REPORTS: &str = namespace!("bulk-cas-reporting-200910");
const GRADUATIONS: &str = namespace!("bulk-cas-reporting-graduated-202102");
const EXPORTS: &str = namespace!("bulk-cas-export-200910");

/// Every file that can be read.
///
/// ```
/// use sms_formats::bdt::SCHEMAS;
/// assert!(SCHEMAS.iter().any(|schema| schema.root == "BulkReportingRootElement"));
/// ```
pub static SCHEMAS: &[&Schema] = &[&UPLOAD, &CHILD_UPLOAD, &FEE_UPDATE, &NON_ENROLMENT, &GRADUATES, &EXPORT];

static UPLOAD_PARTS: [Element; 2] =
    [Element::group("Header", &UPLOAD_HEADER), Element::group("CAS", &STUDENT_CAS).unbounded()];

pub(super) static UPLOAD: Schema = Schema {
    kind: FileKind::Upload,
    version: "2.1",
    from: None,
    rule: rule!("cas/5.2.2"),
    published: true,
    root: "BulkFileUploadGeneralRootElement",
    root_namespace: UPLOADS,
    namespace: COMMON,
    content: Group::new("BulkFileUploadGeneralStructure", &UPLOAD_PARTS),
    parts: &UPLOAD_PARTS,
    slots: SlotsOf::new(),
};

static CHILD_UPLOAD_PARTS: [Element; 2] =
    [Element::group("Header", &UPLOAD_HEADER), Element::group("CAS", &CHILD_CAS).unbounded()];

/// The structure is published, the name of the root is inferred from that of the other upload.
pub(super) static CHILD_UPLOAD: Schema = Schema {
    kind: FileKind::ChildUpload,
    version: "2.1",
    from: None,
    rule: rule!("cas/5.1.2"),
    published: false,
    root: "BulkFileUploadChildRootElement",
    root_namespace: UPLOADS,
    namespace: COMMON,
    content: Group::new("BulkFileUploadChildStructure", &CHILD_UPLOAD_PARTS),
    parts: &CHILD_UPLOAD_PARTS,
    slots: SlotsOf::new(),
};

static FEE_UPDATE_HEADER: Group = Group::new("", &[Element::text("BulkUpdateFileId", &FILE_ID).holds("file_id")]);

static FEE_UPDATE_RECORD: Group = Group::new(
    "",
    &[
        Element::text("CASNumber", &CAS_NUMBER).holds("cas_number"),
        Element::text("CourseFeesForFirstYearOnly", &POUNDS).holds("first_year_fees_pence"),
        Element::text("CourseFeesPaidToDate", &POUNDS).optional().holds("fees_paid_pence"),
        Element::text("AccommodationFeesPaidToDate", &POUNDS).optional().holds("accommodation_fees_paid_pence"),
        Element::text("BoardingFeesPaidToDate", &POUNDS).optional().holds("boarding_fees_paid_pence"),
    ],
);

static FEE_UPDATE_PARTS: [Element; 2] = [
    Element::group("BulkUpdateFileHeader", &FEE_UPDATE_HEADER),
    Element::group("BulkUpdateCASData", &FEE_UPDATE_RECORD).unbounded(),
];

/// The elements are those that vendors name (`cas/M-16`); root, namespace and the elements around are inferred.
pub(super) static FEE_UPDATE: Schema = Schema {
    kind: FileKind::FeeUpdate,
    version: "1.0",
    from: None,
    rule: rule!("cas/M-16"),
    published: false,
    root: "BulkFileUpdateRootElement",
    root_namespace: UPDATES,
    namespace: UPDATES,
    content: Group::new("", &FEE_UPDATE_PARTS),
    parts: &FEE_UPDATE_PARTS,
    slots: SlotsOf::new(),
};

static NON_ENROLMENT_HEADER: Group = Group::new("", &[Element::text("BulkReportingID", &FILE_ID).holds("file_id")]);

static NON_ENROLMENT_RECORD: Group = Group::new(
    "",
    &[
        Element::text("CASNumber", &CAS_NUMBER).holds("cas_number"),
        Element::text("ExpectedEnrollmentDate", &DATE).holds("expected_enrolment_on"),
        Element::text("Notes", &LONG_TEXT).optional().holds("note"),
    ],
);

static NON_ENROLMENT_PARTS: [Element; 2] = [
    Element::group("BulkReportingFileHeader", &NON_ENROLMENT_HEADER),
    Element::group("BulkReportingCASData", &NON_ENROLMENT_RECORD).unbounded(),
];

/// The elements are those that vendors name (`cas/M-14`); root, namespace and the elements around are inferred.
pub(super) static NON_ENROLMENT: Schema = Schema {
    kind: FileKind::NonEnrolment,
    version: "1.0",
    from: None,
    rule: rule!("cas/M-14"),
    published: false,
    root: "BulkReportingRootElement",
    root_namespace: REPORTS,
    namespace: REPORTS,
    content: Group::new("", &NON_ENROLMENT_PARTS),
    parts: &NON_ENROLMENT_PARTS,
    slots: SlotsOf::new(),
};

static GRADUATES_HEADER: Group = Group::new("", &[Element::text("BulkReportingId", &LINE).holds("file_id")]);

static GRADUATION: Group = Group::new("", &[Element::text("CASNumber", &CAS_NUMBER).holds("cas_number")]);

static GRADUATES_RECORD: Group = Group::new(
    "",
    &[
        Element::text("CASReport", &GRADUATED).holds("report"),
        Element::group("BulkReportingCASGraduation", &GRADUATION),
    ],
);

static GRADUATES_PARTS: [Element; 2] = [
    Element::group("BulkReportingFileHeader", &GRADUATES_HEADER),
    Element::group("BulkReportingCASData", &GRADUATES_RECORD).unbounded(),
];

/// As the official example has it; what its texts may be is inferred.
pub(super) static GRADUATES: Schema = Schema {
    kind: FileKind::Graduates,
    version: "1.0",
    from: Some(day(2021, 5, 24)),
    rule: rule!("cas/5.4.2"),
    published: true,
    root: "BulkReportingRootElement",
    root_namespace: GRADUATIONS,
    namespace: GRADUATIONS,
    content: Group::new("", &GRADUATES_PARTS),
    parts: &GRADUATES_PARTS,
    slots: SlotsOf::new(),
};

static EXPORT_HEADER: Group = Group::new(
    "",
    &[
        Element::text("Version", &LINE).holds("version"),
        Element::text("SponsorLicenceNumber", &LICENCE_NUMBER).holds("licence_number"),
    ],
);

static EXPORT_RECORD: Group = Group::new(
    "",
    &[
        Element::text("ApplicantID", &APPLICANT_ID).optional().holds("applicant_id"),
        Element::text("CASNumber", &CAS_NUMBER).holds("cas_number"),
        Element::text("CASStatus", &CAS_STATUS).holds("status"),
        Element::text("CASStatusDate", &DATE).optional().holds("status_on"),
        Element::text("CourseID", &COURSE_ID).optional().holds("course_id"),
        Element::text("CourseCurriculumTitle", &COURSE_TITLE).optional().holds("course_title"),
        Element::text("Graduated", &FLAG).optional().holds("graduated"),
    ],
);

static EXPORT_PARTS: [Element; 2] =
    [Element::group("Header", &EXPORT_HEADER), Element::group("CAS", &EXPORT_RECORD).unbounded()];

/// What an export holds is known (`cas/M-17`, `cas/5.5.1`, `cas/5.5.3`); how it is written is inferred.
pub(super) static EXPORT: Schema = Schema {
    kind: FileKind::Export,
    version: "2.1.1",
    from: Some(day(2022, 8, 22)),
    rule: rule!("cas/5.5.1"),
    published: false,
    root: "BulkCASExportRootElement",
    root_namespace: EXPORTS,
    namespace: EXPORTS,
    content: Group::new("", &EXPORT_PARTS),
    parts: &EXPORT_PARTS,
    slots: SlotsOf::new(),
};
