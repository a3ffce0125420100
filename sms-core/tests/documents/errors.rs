use crate::page::{Page, code};
use crate::source::Source;
use sms_core::parameter::ParameterKind;
use sms_core::{ErrorCode, parameter};
use std::collections::BTreeSet;

#[test]
fn the_page_of_errors_is_the_registry() {
    let mut page = Page::new(
        "The codes",
        "One registry for refusals, warnings, findings and failures. People and JSON see the dotted id, C sees the number. \
         Neither is ever used again for something else.",
    );
    page.text(
        "A code is a refusal or a failure, whatever call it comes from: a rule or the state of a licence says no, with every reason; or the \
         document, the store, the clock or the boundary stood in the way, and nothing was decided.",
    );
    page.text(
        "A code of data is about the document itself: it cannot be read, or has a value that it could have on no licence, for nobody and on \
         no day. `is_data` of an error says whether all its codes are.",
    );
    page.text("Where it is given are files of `sms-core/src`; codes of the boundary and of a store's file come from the bindings and `sms-store`.");
    let source = Source::new(&["base/error"]);
    let rows = ErrorCode::ALL.iter().map(|code_| {
        let given_in = source.files_with(&format!("{code_:?}"));
        let class = if code_.is_refusal() { "refusal" } else { "failure" };
        let parameters: Vec<_> = code_.parameters().iter().map(|facts| code(facts.name)).collect();
        let (number, meaning) = (code_.number().to_string(), code_.meaning().to_owned());
        let data = if code_.is_data() { "yes" } else { "" };
        [number, code(code_), class.to_owned(), data.to_owned(), meaning, given_in, parameters.join(", ")]
    });
    page.table(["number", "code", "class", "data", "meaning", "where it is given", "parameters"], rows);
    page.heading("Parameters");
    page.text(
        "Beside its message a reason has `parameters`, and a finding `evidence`: the values that it speaks of, under these names, with which a \
         host writes its own wording. A name has one meaning and one type wherever it comes up. Which of those of its code a reason has \
         depends on what it says; none is personal.",
    );
    let rows = parameter::ALL.iter().map(|facts| [code(facts.name), shape(facts.kind), facts.meaning.to_owned()]);
    page.table(["name", "what it is", "what it says"], rows);
    page.compare("errors.md");
}

fn shape(kind: ParameterKind) -> String {
    match kind {
        ParameterKind::Number => "whole number".to_owned(),
        ParameterKind::Texts => "list of text".to_owned(),
        ParameterKind::Word(enumeration) => format!("word of `{}`", enumeration.name),
        _ => kind.name().to_owned(),
    }
}

#[test]
fn numbers_ids_and_meanings_are_apart() {
    let all = ErrorCode::ALL;
    assert!(all.windows(2).all(|pair| matches!(pair, [left, right] if left.number() < right.number())));
    assert_eq!(all.iter().map(|code| code.id()).collect::<BTreeSet<_>>().len(), all.len());
    assert_eq!(all.iter().map(|code| code.meaning()).collect::<BTreeSet<_>>().len(), all.len());
    for code in all {
        assert_eq!(ErrorCode::find(code.id()), Some(*code));
        let (family, name) = code.id().split_once('.').unwrap();
        assert!(!family.is_empty() && !name.is_empty() && !name.contains('.'), "{code}");
        assert!(
            !code.meaning().ends_with('.') && !code.meaning().starts_with(char::is_uppercase)
                || code.meaning().starts_with("SMS"),
            "{code}"
        );
    }
}
