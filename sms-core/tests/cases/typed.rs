//! Every answer that a case sees, read as its type and written again, and held against the schema of its type.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sms_core::query::{
    ExportCas, ForecastAllocations, PrintCas, PrintCos, SearchCas, SearchCos, TrackApplications, ViewActionPlans,
    ViewAllocationRequests, ViewCas, ViewCasBatch, ViewCasBatches, ViewCasHistory, ViewChangeRequests,
    ViewComplianceActions, ViewContact, ViewCos, ViewCosBatch, ViewCosBatches, ViewCosGroup, ViewCosGroups,
    ViewCosHistory, ViewDefinedApplication, ViewDefinedCos, ViewFindings, ViewLicenceSummary, ViewMessageArchive,
    ViewMessageBoard, ViewNotices, ViewPayeReferences, ViewPenalties, ViewPremiumContact, ViewStudyAddresses,
    ViewTransfers, ViewUser, ViewUsers, ViewVisits, ViewWorkAddresses,
};
use sms_core::question::{
    CasReferenceValues, CheckApplication, CheckAssessment, CheckCas, CheckCasApplication, CheckCorrection, CheckCos,
    CheckEngagements, CheckKeyPerson, CheckPassword, Columns, Commands, ComparePolicies, CosCategories, CosDates,
    CutOvers, Decide, Enumerations, ErrorCodes, FormFields, Functions, LicenceEligible, LicenceGrounds, Queries,
    Questions, ReferenceCodes, ResultFields, Rules, ScaleUpDuties, Settings, StudentReportFields, UserFields,
    WorkerReportFields,
};
use sms_core::{Answered, Query, Question};

macro_rules! kinds {
    ($check:ident of $documents:ident: $($kind:ident)*) => {
        /// Whether an answer has the type that its document declares.
        pub(crate) fn $check(document: &$documents, answer: &Value) -> Result<(), String> {
            match document {
                $($documents::$kind(_) => same::<<$kind as Answered>::Answer>(answer),)*
                _ => Err("it is not in the list of `typed.rs`".to_owned()),
            }
            .and_then(|()| meets(stringify!($documents), document.name(), answer))
            .map_err(|mistake| format!("the answer to `{}`: {mistake}", document.name()))
        }
    };
}

kinds! {
    query of Query: ViewLicenceSummary ViewAllocationRequests ViewMessageBoard ViewMessageArchive ViewContact ViewUsers
    ViewUser ViewFindings ViewCos SearchCos ViewCas SearchCas ViewCosHistory ViewCasHistory PrintCos PrintCas ExportCas
    ViewCosBatches ViewCosBatch ViewCasBatches ViewCasBatch ViewCosGroups ViewCosGroup ViewWorkAddresses ViewStudyAddresses
    ViewDefinedCos ViewDefinedApplication ViewActionPlans ViewComplianceActions ViewVisits ViewPenalties ViewChangeRequests
    ViewPayeReferences TrackApplications ViewPremiumContact ViewNotices ForecastAllocations ViewTransfers
}

kinds! {
    question of Question: Decide CheckPassword CheckApplication CheckCos CheckCas CosDates CheckCorrection CosCategories
    CasReferenceValues CheckEngagements CutOvers Functions Rules Settings ErrorCodes Enumerations Commands Queries Questions
    ReferenceCodes CheckCasApplication FormFields WorkerReportFields StudentReportFields UserFields Columns LicenceEligible
    LicenceGrounds ResultFields CheckKeyPerson ScaleUpDuties CheckAssessment ComparePolicies
}

/// Whether nothing is lost, and nothing comes to it, where a document is read as a type and written again.
pub(crate) fn same<T: Serialize + DeserializeOwned>(document: &Value) -> Result<(), String> {
    let read: T = serde_json::from_value(document.clone()).map_err(|error| format!("is not of its type: {error}"))?;
    let written = serde_json::to_value(&read).map_err(|error| error.to_string())?;
    if written == *document { Ok(()) } else { Err(format!("is {document}, and of its type {written}")) }
}

#[cfg(feature = "schema")]
fn meets(documents: &str, name: &str, answer: &Value) -> Result<(), String> {
    static SCHEMA: std::sync::LazyLock<Value> = std::sync::LazyLock::new(sms_core::schema::document);
    let answers = format!("/$defs/{documents}Answers/properties/{name}");
    let shape = SCHEMA.pointer(&answers).ok_or("the schema does not name it")?;
    if crate::shape::holds(&SCHEMA, shape, answer) {
        Ok(())
    } else {
        Err(format!("{answer} is not what the schema says"))
    }
}

#[cfg(not(feature = "schema"))]
fn meets(_: &str, _: &str, _: &Value) -> Result<(), String> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A check that takes anything proves nothing.
    #[test]
    fn an_answer_of_another_type_is_found() {
        let dates = Question::from_json(r#"{"question":"cos_dates","assigned_on":"2025-04-15"}"#).unwrap();
        let right = json!({ "last_day_to_apply": "2025-07-15", "use_by": "2025-07-16", "latest_start": null });
        assert_eq!(question(&dates, &right), Ok(()));
        let mut further = right.clone();
        further["rule"] = "cos/6.1".into();
        let mut lacking = right.clone();
        lacking.as_object_mut().unwrap().remove("latest_start");
        let mut wrong = right;
        wrong["use_by"] = 16.into();
        for (answer, told) in
            [(further, "and of its type"), (lacking, "and of its type"), (wrong, "is not of its type")]
        {
            assert!(question(&dates, &answer).unwrap_err().contains(told), "{answer}");
        }
    }
}
