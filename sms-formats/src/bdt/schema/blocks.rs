//! The parts that the uploads are made of, in the order of the schema (`cas/3.2`, `cas/5.2.4`).

use super::text::*;
use super::{Element, Group};

/// A line of an address stands up to three times.
const LINES_OF_ADDRESS: Element = Element::text("AddressLine", &ADDRESS_LINE).up_to(3).holds("_address_line");

/// An address in the United Kingdom.
static ADDRESS_IN_UK: Group = Group::new(
    "UKAddressStructure",
    &[
        LINES_OF_ADDRESS,
        Element::text("City", &TOWN).holds("_city"),
        Element::text("CountyAreaDistrict", &COUNTY).optional().holds("_county"),
        Element::text("PostCode", &UK_POSTCODE).holds("_postcode"),
    ],
);

/// An address anywhere.
static ADDRESS: Group = Group::new(
    "InternationalAddressStructure",
    &[
        LINES_OF_ADDRESS,
        Element::text("City", &TOWN).holds("_city"),
        Element::text("CountyAreaDistrict", &COUNTY).optional().holds("_county"),
        Element::text("PostCode", &POSTCODE).optional().holds("_postcode"),
        Element::text("Country", &COUNTRY).holds("_country"),
    ],
);

static PARTIAL_DATE: Group = Group::new(
    "PotentiallyPartialDateStructure",
    &[
        Element::text("FullDate", &PLAIN_DATE).holds("date_of_birth"),
        Element::text("Year", &YEAR).holds("date_of_birth"),
        Element::text("YearMonth", &YEAR_MONTH).holds("date_of_birth"),
    ],
);

/// The student.
static APPLICANT: Group = Group::new(
    "ApplicantDataStructure",
    &[
        Element::text("ApplicantID", &APPLICANT_ID).holds("applicant_id"),
        Element::text("ApplicationID", &APPLICATION_ID).optional().holds("application_id"),
        Element::text("UCAS_UKPASS_Id", &UCAS_ID).optional().holds("ucas_id"),
        Element::text("FamilyName", &NAME).holds("family_name"),
        Element::text("GivenName", &NAME).optional().holds("given_name"),
        Element::text("OtherNames", &OTHER_NAMES).optional().holds("other_names"),
        Element::text("Nationality", &NATIONALITY).holds("nationality"),
        Element::text("Gender", &GENDER).holds("sex"),
        Element::text("CountryOfBirth", &COUNTRY).holds("country_of_birth"),
        Element::text("PlaceOfBirth", &PLACE_OF_BIRTH).optional().holds("place_of_birth"),
        Element::choice("DateOfBirth", &PARTIAL_DATE),
        Element::text("ApplicantPassportOrTravelDocumentNumber", &PASSPORT).holds("passport_number"),
    ],
);

static PARTNER: Group = Group::new(
    "PartnerInstitutionDetailsStructure",
    &[
        Element::text("Name", &ORGANISATION).holds("partner_name"),
        Element::text("SponsorLicenseNumber", &LICENCE_NUMBER).optional().holds("partner_licence_number"),
        Element::group("AddressDetails", &ADDRESS).holds("partner"),
    ],
);

static OVERSEAS: Group = Group::new(
    "OverseasHigherEducationInstitutionStructure",
    &[
        Element::text("Name", &ORGANISATION).holds("overseas_name"),
        Element::group("Address", &ADDRESS).holds("overseas"),
    ],
);

/// Other institutions that teach the student; the element is there even where there are none.
static OTHER_INSTITUTIONS: Group = Group::new(
    "NonSponsorEducationInstitutionDataStructure",
    &[
        Element::group("PartnerInstitutionDetails", &PARTNER).optional(),
        Element::group("OverseasHigherEducationInstitutionDetails", &OVERSEAS).optional(),
    ],
);

/// The course. The address of a placement stands in [`WORK_PLACEMENT`], too, which came later.
static COURSE: Group = Group::new(
    "CourseDetailsStructure",
    &[
        Element::text("CourseCurriculumTitle", &COURSE_TITLE).holds("course_title"),
        Element::text("CourseID", &COURSE_ID).optional().holds("course_id"),
        Element::text("AcademicLevel", &LEVEL).holds("academic_level"),
        Element::text("SecondaryAcademicLevel", &LEVEL).optional().holds("secondary_academic_level"),
        Element::text("CourseStartDate", &DATE).holds("course_start_on"),
        Element::text("LatestDateForAcceptanceOnCourse", &DATE).optional().holds("latest_acceptance_on"),
        Element::text("ExpectedCourseEndDate", &DATE).holds("course_end_on"),
        Element::text("CourseIsFullTime", &FLAG).holds("full_time"),
        Element::text("CourseHoursPerWeek", &HOURS).holds("weekly_hours"),
        Element::group("MainSiteOfStudy", &ADDRESS_IN_UK).holds("study"),
        Element::text("ApplicantHasWorkPlacement", &FLAG).holds("has_work_placement"),
        Element::group("WorkPlacementAddress", &ADDRESS).optional().holds("placement"),
    ],
);

/// The work placement, of students only.
static WORK_PLACEMENT: Group = Group::new(
    "WorkPlacementDataStructure",
    &[
        Element::text("WorkPlacementPercentage", &WHOLE).optional().holds("work_placement_percentage"),
        Element::text("WorkPlacementJustificationText", &LONG_TEXT).optional().holds("work_placement_justification"),
        Element::group("WorkPlacementAddress", &ADDRESS).optional().holds("placement"),
    ],
);

/// What the offer rests on.
static DOCUMENTATION: Group = Group::new(
    "DocumentationStructure",
    &[
        Element::text("DocumentsUsedToObtainOffer", &LONG_TEXT).holds("documents_used"),
        Element::text("CourseRequiresATAS", &FLAG).holds("atas_needed"),
        Element::text("PostgraduateDeanCertificateRequired", &FLAG).holds("postgraduate_dean_certificate_needed"),
    ],
);

/// English and earlier study, of students only.
static EVIDENCE: Group = Group::new(
    "EvidenceDataStructure",
    &[
        Element::text("SELTRequired", &FLAG).optional().holds("selt_required"),
        Element::text("ReasonSELTNotRequired", &LINE).optional().holds("selt_not_required_reason"),
        Element::text("EnglishLanguageLevelAttained", &LINE).optional().holds("english_level"),
        Element::text("SELTSpeakingLevel", &TEST_SCORE).optional().holds("test_speaking"),
        Element::text("SELTListeningLevel", &TEST_SCORE).optional().holds("test_listening"),
        Element::text("SELTReadingLevel", &TEST_SCORE).optional().holds("test_reading"),
        Element::text("SELTWritingLevel", &TEST_SCORE).optional().holds("test_writing"),
        Element::text("TestProvider", &LINE).optional().holds("test_provider"),
        Element::text("PreviousUKStudy", &FLAG).optional().holds("previous_uk_study"),
        Element::text("PreviousAcademicLevel", &LINE).optional().holds("previous_academic_level"),
        Element::text("CurrentPreviousCourseLevelComparison", &COMPARISON).optional().holds("course_comparison"),
        Element::text("ProgressionJustification", &JUSTIFICATION).optional().holds("progression_justification"),
    ],
);

/// Fees and accommodation. Some names have one m and some two (`cas/5.2.5`).
static FEES: Group = Group::new(
    "FinancialAndAccommodationDataStructure",
    &[
        Element::text("AccomodationProvided", &FLAG).nillable().holds("accommodation_provided"),
        Element::text("CourseFeeIncludesAccomodationCosts", &FLAG).holds("fees_include_accommodation"),
        Element::text("CourseFeesForFirstYearOnly", &POUNDS).holds("first_year_fees_pence"),
        Element::text("CourseFeesPaidToDate", &POUNDS).optional().holds("fees_paid_pence"),
        Element::text("AccommodationFeesPaidToDate", &POUNDS).optional().holds("accommodation_fees_paid_pence"),
        Element::text("BoardingFeesForFirstYearOnly", &POUNDS).holds("boarding_fees_pence"),
        Element::text("BoardingFeesPaidToDate", &POUNDS).optional().holds("boarding_fees_paid_pence"),
    ],
);

/// What an upload says of itself (`cas/5.2.3`).
pub(super) static UPLOAD_HEADER: Group = Group::new(
    "BulkFileHeaderStructure",
    &[
        Element::text("BulkUploadFileId", &FILE_ID).holds("file_id"),
        Element::text("Version", &LINE).optional().holds("version"),
        Element::text("SchemaID", &SCHEMA_ID).holds("schema_id"),
        Element::text("TierID", &TIER_ID).holds("tier_id"),
        Element::text("Category", &CATEGORY).holds("category"),
        Element::text("SponsorLicenceNumber", &LICENCE_NUMBER).holds("licence_number"),
    ],
);

/// A CAS of a student.
pub(super) static STUDENT_CAS: Group = Group::new(
    "GeneralCASStructure",
    &[
        Element::group("ApplicantData", &APPLICANT),
        Element::group("NonSponsorEducationInstitutionData", &OTHER_INSTITUTIONS),
        Element::group("CourseDetails", &COURSE),
        Element::group("WorkPlacementDetails", &WORK_PLACEMENT).optional(),
        Element::group("Documentation", &DOCUMENTATION),
        Element::group("EvidenceDetails", &EVIDENCE).optional(),
        Element::group("FinancialAndAccommodationDetails", &FEES),
    ],
);

/// A CAS of a child student: without work placement and evidence (`cas/3.2.1`).
pub(super) static CHILD_CAS: Group = Group::new(
    "ChildCASStructure",
    &[
        Element::group("ApplicantData", &APPLICANT),
        Element::group("NonSponsorEducationInstitutionData", &OTHER_INSTITUTIONS),
        Element::group("CourseDetails", &COURSE),
        Element::group("Documentation", &DOCUMENTATION),
        Element::group("FinancialAndAccommodationDetails", &FEES),
    ],
);
