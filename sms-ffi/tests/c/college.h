/* A college that brings files, and an upload of students who do not exist. */

#ifndef COLLEGE_H
#define COLLEGE_H

#include "check.h"

/* 1 July 2026, 08:00 UTC. */
#define SUMMER "{\"clock\":\"manual\",\"now\":\"2026-07-01T08:00:00Z\",\"seed\":8}"

#define COLLEGE                                                                \
  "{\"command\":\"adopt_licence\",\"mode\":\"simulate\",\"number\":\"SIM000001\"," \
  "\"organisation\":{\"name\":\"Example College\"},"                           \
  "\"routes\":[{\"route\":\"student\",\"rating\":\"a\"},"                      \
  "{\"route\":\"child_student\",\"rating\":\"a\"}],"                             \
  "\"users\":[{\"user_id\":\"anna1\",\"level\":\"level_1\"}],"                 \
  "\"allocations\":[{\"route\":\"student\",\"granted\":100,\"assigned\":0,"    \
  "\"from\":\"2026-04-06\",\"to\":\"2027-04-05\"},"                          \
  "{\"route\":\"child_student\",\"granted\":10,\"assigned\":0,"                \
  "\"from\":\"2026-04-06\",\"to\":\"2027-04-05\"}]}"

#define BROUGHT "{\"command\":\"bulk_data_transfer\"}"

static const sms_date TODAY = {2026, 7, 1};

static inline sms_system *college(void) {
  sms_system *system = NULL;
  sms_buffer *outcome = NULL;
  OK(sms_open(sms_text("memory:"), sms_text(SUMMER), &system, &error));
  OK(sms_system_execute(system, sms_text("home_office"), sms_text(COLLEGE), &outcome, &error));
  sms_buffer_free(outcome);
  return system;
}

struct student {
  const char *id, *family_name, *passport;
};

static const struct student ONE = {"STU-0001", "Exampleson", "T1234567"};
static const struct student TWO = {"STU-0002", "Sampleton", "T7654321"};

static const char *const STUDENT_BEFORE = "<CAS>\n<ApplicantData>\n";

static const char *const STUDENT_BEHIND =
    "<CountryOfBirth>CAN</CountryOfBirth>\n<DateOfBirth><FullDate>2004-05-17</FullDate></DateOfBirth>\n";

static const char *const COURSE =
    "<NonSponsorEducationInstitutionData/>\n<CourseDetails>\n"
    "<CourseCurriculumTitle>BA Examples &amp; Samples</CourseCurriculumTitle>\n<CourseID>TEST-BA</CourseID>\n"
    "<AcademicLevel>RQF6</AcademicLevel>\n<CourseStartDate>2026-09-28</CourseStartDate>\n"
    "<LatestDateForAcceptanceOnCourse>2026-10-12</LatestDateForAcceptanceOnCourse>\n"
    "<ExpectedCourseEndDate>2029-06-30</ExpectedCourseEndDate>\n<CourseIsFullTime>true</CourseIsFullTime>\n"
    "<CourseHoursPerWeek>15.5</CourseHoursPerWeek>\n<MainSiteOfStudy><AddressLine>1 Test Street</AddressLine>"
    "<City>Testville</City><PostCode>EX1 1EX</PostCode></MainSiteOfStudy>\n"
    "<ApplicantHasWorkPlacement>false</ApplicantHasWorkPlacement>\n</CourseDetails>\n";

static const char *const EVIDENCE =
    "<Documentation>\n<DocumentsUsedToObtainOffer>School certificate, 2025</DocumentsUsedToObtainOffer>\n"
    "<CourseRequiresATAS>false</CourseRequiresATAS>\n"
    "<PostgraduateDeanCertificateRequired>false</PostgraduateDeanCertificateRequired>\n</Documentation>\n"
    "<EvidenceDetails>\n<SELTRequired>false</SELTRequired>\n<ReasonSELTNotRequired>HEI</ReasonSELTNotRequired>\n"
    "<PreviousUKStudy>false</PreviousUKStudy>\n</EvidenceDetails>\n<FinancialAndAccommodationDetails>\n"
    "<AccomodationProvided>false</AccomodationProvided>\n"
    "<CourseFeeIncludesAccomodationCosts>false</CourseFeeIncludesAccomodationCosts>\n"
    "<CourseFeesForFirstYearOnly>9250.00</CourseFeesForFirstYearOnly>\n"
    "<BoardingFeesForFirstYearOnly>0.00</BoardingFeesForFirstYearOnly>\n</FinancialAndAccommodationDetails>\n</CAS>\n";

/* An upload in UTF-8. The text lives until the next one is made. */
static inline sms_str upload(const char *file_id, const char *licence, const struct student *students, size_t count) {
  static char text[16384];
  size_t length = 0;
#define PUT(...) length += (size_t)snprintf(text + length, sizeof text - length, __VA_ARGS__)
  PUT("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<up:BulkFileUploadGeneralRootElement xmlns:up=\"http://homeoffice.gov.uk/immigration/migrant/cas/bulk-cas-upload-200910\""
      " xmlns=\"http://homeoffice.gov.uk/immigration/migrant/cas/bulk-cas-common-200910\">\n<Header>\n"
      "<BulkUploadFileId>%s</BulkUploadFileId>\n<Version>2.1</Version>\n<SchemaID>T4General Ready To Go</SchemaID>\n"
      "<TierID>Tier 4</TierID>\n<Category>General</Category>\n"
      "<SponsorLicenceNumber>%s</SponsorLicenceNumber>\n</Header>\n",
      file_id, licence);
  for (size_t place = 0; place < count; place++) {
    const struct student *one = &students[place];
    PUT("%s<ApplicantID>%s</ApplicantID>\n<FamilyName>%s</FamilyName>\n<Nationality>CAN</Nationality>\n<Gender>2</Gender>\n%s"
        "<ApplicantPassportOrTravelDocumentNumber>%s</ApplicantPassportOrTravelDocumentNumber>\n</ApplicantData>\n%s%s",
        STUDENT_BEFORE, one->id, one->family_name, STUDENT_BEHIND, one->passport, COURSE, EVIDENCE);
  }
  PUT("</up:BulkFileUploadGeneralRootElement>\n");
#undef PUT
  CHECK(length < sizeof text);
  return (sms_str){text, length};
}

/* The upload of both students for this licence. */
static inline sms_bdt_file *upload_of_both(const char *file_id, const char *licence) {
  sms_bdt_file *file = NULL;
  const struct student both[] = {ONE, TWO};
  OK(sms_bdt_file_read(upload(file_id, licence, both, 2), &file, &error));
  return file;
}

/* The line on which a part of a text first stands. */
static inline int64_t line_of(sms_str text, const char *part) {
  int64_t line = 1;
  size_t length = strlen(part);
  for (size_t place = 0; place + length <= text.length; place++) {
    if (memcmp(text.data + place, part, length) == 0) {
      return line;
    }
    line += text.data[place] == '\n';
  }
  CHECK(!"it is not there");
  return 0;
}

static inline bool same_text(sms_str one, sms_str other) {
  return one.length == other.length && memcmp(one.data, other.data, one.length) == 0;
}

/* What stands at a place of an answer. */
static inline sms_str text_at(const sms_buffer *answer, const char *pointer) {
  sms_str text;
  OK(sms_value_text(sms_buffer_value(answer), sms_text(pointer), &text, &error));
  return text;
}

static inline int64_t number_at(const sms_buffer *answer, const char *pointer) {
  int64_t number;
  OK(sms_value_integer(sms_buffer_value(answer), sms_text(pointer), &number, &error));
  return number;
}

static inline bool flag_at(const sms_buffer *answer, const char *pointer) {
  bool flag;
  OK(sms_value_flag(sms_buffer_value(answer), sms_text(pointer), &flag, &error));
  return flag;
}

static inline size_t count_at(const sms_buffer *answer, const char *pointer) {
  size_t count;
  OK(sms_value_count(sms_buffer_value(answer), sms_text(pointer), &count, &error));
  return count;
}

/* A file on disk with these bytes. */
static inline void put_file(const char *path, sms_str bytes) {
  FILE *file = fopen(path, "wb");
  CHECK(file != NULL && fwrite(bytes.data, 1, bytes.length, file) == bytes.length && fclose(file) == 0);
}

/* What a file on disk holds, up to a megabyte. It lives until the next one is read. */
static inline sms_str file_at(const char *path) {
  static char bytes[1 << 20];
  FILE *file = fopen(path, "rb");
  CHECK(file != NULL);
  size_t length = fread(bytes, 1, sizeof bytes, file);
  CHECK(fclose(file) == 0 && length < sizeof bytes);
  return (sms_str){bytes, length};
}

#endif
