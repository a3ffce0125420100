//! Services of a licence: Premium customer service, Student Sponsor status with its assessment, and renewal of the licence (`lu/M-6`).

mod assessment;

pub use assessment::{
    AssessedMetric, Assessment, AssessmentConsequence, AssessmentFigures, AssessmentMetric, AssessmentRating, StudentTerm,
    assess,
};
