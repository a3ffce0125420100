use crate::commands::{ARGUMENTS, Members, description, fields, shape, shapes, show, variant};
use crate::page::{Page, code};
use serde_json::Value;
use sms_core::{Query, Question, schema};

/// The members of an answer.
pub(crate) const ANSWERS: Members = Members { column: "always there", required: "yes", optional: "no", nulls: true };

#[test]
fn the_page_of_queries_is_the_table_and_the_schema() {
    let schema = schema::document();
    let mut page = Page::new(
        "Queries and questions",
        "A query is `{\"query\": name, fields}`, a question that needs no store `{\"question\": name, fields}`. What each gives stands below \
         it. The whole shape is in [the JSON Schema](schema.json), where `QueryAnswers` and `QuestionAnswers` name each answer; forms are on \
         [the page of fields](fields.md), and [how much a document may hold](commands.md#how-much-a-document-may-hold) on that of commands.",
    );
    page.heading("Queries");
    for facts in Query::FACTS {
        let variant = variant(&schema, "Query", "query", facts.name);
        page.text(&format!("### {}\n\n{}", code(facts.name), description(variant)));
        page.text(&format!("Asked by the host, or by a user who may use {}.", code(facts.function)));
        fields(&mut page, variant, &["query"], &ARGUMENTS);
        page.text(&gives(&schema, "QueryAnswers", facts.name));
    }
    page.heading("Questions");
    for name in Question::NAMES {
        let variant = variant(&schema, "Question", "question", name);
        page.text(&format!("### {}\n\n{}", code(name), description(variant)));
        fields(&mut page, variant, &["question"], &ARGUMENTS);
        page.text(&gives(&schema, "QuestionAnswers", name));
    }
    let told = shapes(&schema, &["QueryAnswers", "QuestionAnswers"]);
    page.heading("Answers");
    page.text("What stands within answers. A form has the fields that are filled in, and no others.");
    for name in &told {
        show(&mut page, name, &schema["$defs"][name], &ANSWERS);
    }
    page.heading("Shapes");
    page.text("What stands within queries and questions, and in no answer.");
    for name in shapes(&schema, &["Query", "Question"]).difference(&told) {
        show(&mut page, name, &schema["$defs"][name], &ARGUMENTS);
    }
    page.compare("queries.md");
}

/// What a document is answered with, in a sentence.
pub(crate) fn gives(schema: &Value, answers: &str, name: &str) -> String {
    let answer = &schema["$defs"][answers]["properties"][name];
    let a = if answer["type"] == "array" { "a " } else { "" };
    format!("Gives {a}{}.", shape(answer))
}
