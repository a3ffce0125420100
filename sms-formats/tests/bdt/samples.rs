//! Files of our own, with people who do not exist.

use super::judge::official;
use std::fs;

/// An upload of two CAS, with most of what a CAS can have.
pub(crate) const UPLOAD: &str = r#"<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>
<up:BulkFileUploadGeneralRootElement xmlns:up="http://homeoffice.gov.uk/immigration/migrant/cas/bulk-cas-upload-200910" xmlns="http://homeoffice.gov.uk/immigration/migrant/cas/bulk-cas-common-200910">
<Header>
  <BulkUploadFileId>TESTCOLLEGE_2026_09_01</BulkUploadFileId>
  <Version>2.1</Version>
  <SchemaID>T4General Ready To Go</SchemaID>
  <TierID>Tier 4</TierID>
  <Category>General</Category>
  <SponsorLicenceNumber>TESTC0113</SponsorLicenceNumber>
</Header>
<CAS>
  <ApplicantData>
    <ApplicantID>STU-0001</ApplicantID>
    <ApplicationID>APP-0001</ApplicationID>
    <UCAS_UKPASS_Id>1023456789</UCAS_UKPASS_Id>
    <FamilyName>Exampleson</FamilyName>
    <GivenName>Testa Anna</GivenName>
    <OtherNames>Maria</OtherNames>
    <Nationality>XXK</Nationality>
    <Gender>2</Gender>
    <CountryOfBirth>CAN</CountryOfBirth>
    <PlaceOfBirth>Testville</PlaceOfBirth>
    <DateOfBirth><FullDate>2004-05-17</FullDate></DateOfBirth>
    <ApplicantPassportOrTravelDocumentNumber>T1234567</ApplicantPassportOrTravelDocumentNumber>
  </ApplicantData>
  <NonSponsorEducationInstitutionData>
    <PartnerInstitutionDetails>
      <Name>Partner of Tests</Name>
      <SponsorLicenseNumber>TESTP0227</SponsorLicenseNumber>
      <AddressDetails>
        <AddressLine>1 Partner Road</AddressLine>
        <AddressLine>Second Floor</AddressLine>
        <City>Testford</City>
        <CountyAreaDistrict>Testshire</CountyAreaDistrict>
        <PostCode>EX2 2EX</PostCode>
        <Country>GBR</Country>
      </AddressDetails>
    </PartnerInstitutionDetails>
    <OverseasHigherEducationInstitutionDetails>
      <Name>Overseas College of Tests</Name>
      <Address>
        <AddressLine>2 Far Street</AddressLine>
        <City>Farville</City>
        <Country>CAN</Country>
      </Address>
    </OverseasHigherEducationInstitutionDetails>
  </NonSponsorEducationInstitutionData>
  <CourseDetails>
    <CourseCurriculumTitle>MSc Testing of Programs</CourseCurriculumTitle>
    <CourseID>TEST-MSC</CourseID>
    <AcademicLevel>RQF7</AcademicLevel>
    <SecondaryAcademicLevel>MSc</SecondaryAcademicLevel>
    <CourseStartDate>2026-09-28</CourseStartDate>
    <LatestDateForAcceptanceOnCourse>2026-10-12</LatestDateForAcceptanceOnCourse>
    <ExpectedCourseEndDate>2027-09-30</ExpectedCourseEndDate>
    <CourseIsFullTime>true</CourseIsFullTime>
    <CourseHoursPerWeek>15.5</CourseHoursPerWeek>
    <MainSiteOfStudy>
      <AddressLine>1 Test Street</AddressLine>
      <City>Testville</City>
      <CountyAreaDistrict>Testshire</CountyAreaDistrict>
      <PostCode>EX1 1EX</PostCode>
    </MainSiteOfStudy>
    <ApplicantHasWorkPlacement>true</ApplicantHasWorkPlacement>
  </CourseDetails>
  <WorkPlacementDetails>
    <WorkPlacementPercentage>20</WorkPlacementPercentage>
    <WorkPlacementJustificationText>A placement of ten weeks.</WorkPlacementJustificationText>
    <WorkPlacementAddress>
      <AddressLine>3 Works Lane</AddressLine>
      <City>Testville</City>
      <PostCode>EX3 3EX</PostCode>
      <Country>GBR</Country>
    </WorkPlacementAddress>
  </WorkPlacementDetails>
  <Documentation>
    <DocumentsUsedToObtainOffer>BSc, University of Tests,
2025</DocumentsUsedToObtainOffer>
    <CourseRequiresATAS>false</CourseRequiresATAS>
    <PostgraduateDeanCertificateRequired>false</PostgraduateDeanCertificateRequired>
  </Documentation>
  <EvidenceDetails>
    <SELTRequired>true</SELTRequired>
    <EnglishLanguageLevelAttained>B2</EnglishLanguageLevelAttained>
    <SELTSpeakingLevel>6.5</SELTSpeakingLevel>
    <SELTListeningLevel>7.0</SELTListeningLevel>
    <SELTReadingLevel>6.5</SELTReadingLevel>
    <SELTWritingLevel>6.0</SELTWritingLevel>
    <TestProvider>IELTS</TestProvider>
    <PreviousUKStudy>true</PreviousUKStudy>
    <PreviousAcademicLevel>RQF6</PreviousAcademicLevel>
    <CurrentPreviousCourseLevelComparison>HIGHER</CurrentPreviousCourseLevelComparison>
  </EvidenceDetails>
  <FinancialAndAccommodationDetails>
    <AccomodationProvided>true</AccomodationProvided>
    <CourseFeeIncludesAccomodationCosts>false</CourseFeeIncludesAccomodationCosts>
    <CourseFeesForFirstYearOnly>18500.50</CourseFeesForFirstYearOnly>
    <CourseFeesPaidToDate>2000</CourseFeesPaidToDate>
    <AccommodationFeesPaidToDate>500.5</AccommodationFeesPaidToDate>
    <BoardingFeesForFirstYearOnly>0</BoardingFeesForFirstYearOnly>
    <BoardingFeesPaidToDate>0.00</BoardingFeesPaidToDate>
  </FinancialAndAccommodationDetails>
</CAS>
<CAS>
  <ApplicantData>
    <ApplicantID>STU-0002</ApplicantID>
    <FamilyName>Sampleton</FamilyName>
    <Nationality>"STATELESS"</Nationality>
    <Gender>1</Gender>
    <CountryOfBirth>XXT</CountryOfBirth>
    <DateOfBirth><Year>2003</Year></DateOfBirth>
    <ApplicantPassportOrTravelDocumentNumber>T7654321</ApplicantPassportOrTravelDocumentNumber>
  </ApplicantData>
  <NonSponsorEducationInstitutionData/>
  <CourseDetails>
    <CourseCurriculumTitle>BA Examples &amp; Samples</CourseCurriculumTitle>
    <AcademicLevel>RQF6</AcademicLevel>
    <CourseStartDate>2026-09-28</CourseStartDate>
    <ExpectedCourseEndDate>2029-06-30</ExpectedCourseEndDate>
    <CourseIsFullTime>1</CourseIsFullTime>
    <CourseHoursPerWeek>0.0</CourseHoursPerWeek>
    <MainSiteOfStudy><AddressLine>1 Test Street</AddressLine><City>Testville</City><PostCode>EX1 1EX</PostCode></MainSiteOfStudy>
    <ApplicantHasWorkPlacement>false</ApplicantHasWorkPlacement>
  </CourseDetails>
  <Documentation>
    <DocumentsUsedToObtainOffer>School certificate, 2025</DocumentsUsedToObtainOffer>
    <CourseRequiresATAS>0</CourseRequiresATAS>
    <PostgraduateDeanCertificateRequired>false</PostgraduateDeanCertificateRequired>
  </Documentation>
  <EvidenceDetails>
    <SELTRequired>false</SELTRequired>
    <ReasonSELTNotRequired>HEI</ReasonSELTNotRequired>
    <PreviousUKStudy>false</PreviousUKStudy>
  </EvidenceDetails>
  <FinancialAndAccommodationDetails>
    <AccomodationProvided xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>
    <CourseFeeIncludesAccomodationCosts>false</CourseFeeIncludesAccomodationCosts>
    <CourseFeesForFirstYearOnly>9250</CourseFeesForFirstYearOnly>
    <BoardingFeesForFirstYearOnly>0</BoardingFeesForFirstYearOnly>
  </FinancialAndAccommodationDetails>
</CAS>
</up:BulkFileUploadGeneralRootElement>
"#;

/// The published examples of uploads, where they are at hand.
pub(crate) fn official_uploads() -> Vec<(String, Vec<u8>)> {
    let Ok(folder) = fs::read_dir(official().join("examples")) else {
        println!("skipped: the published examples are not here");
        return Vec::new();
    };
    let mut files: Vec<_> = folder
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().contains("Graduate"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}
