//! A schema of this library, printed as XML Schema, for a validator that knows nothing of us.

use sms_formats::bdt::{Characters, Content, Element, Group, Schema, TextShape, TextType};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The file with the root, and the one with everything else.
pub(crate) struct Printed {
    pub(crate) root: String,
    pub(crate) common: String,
}

/// The name under which the file with the root takes in the other one.
pub(crate) const COMMON: &str = "common.xsd";

pub(crate) fn print(schema: &Schema) -> Printed {
    let mut types = Types::default();
    let root = types.content(&schema.content.elements.iter().collect::<Vec<_>>(), false);
    let common = types.printed.values().chain(types.groups.values()).cloned().collect::<String>();
    let head = |namespace: &str| {
        format!(
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:c=\"{}\" targetNamespace=\"{namespace}\" \
             elementFormDefault=\"qualified\">",
            schema.namespace
        )
    };
    let group = format!("<xs:complexType name=\"Root\">{root}</xs:complexType>");
    let element = format!("<xs:element name=\"{}\" type=\"c:Root\"/>", schema.root);
    if schema.root_namespace == schema.namespace {
        let all = format!("{}{element}{group}{common}</xs:schema>", head(schema.namespace));
        return Printed { root: all, common: String::new() };
    }
    let import = format!("<xs:import namespace=\"{}\" schemaLocation=\"{COMMON}\"/>", schema.namespace);
    Printed {
        root: format!("{}{import}{element}</xs:schema>", head(schema.root_namespace)),
        common: format!("{}{group}{common}</xs:schema>", head(schema.namespace)),
    }
}

/// The types that have a name, printed.
#[derive(Default)]
struct Types {
    printed: BTreeMap<&'static str, String>,
    groups: BTreeMap<&'static str, String>,
}

impl Types {
    fn content(&mut self, elements: &[&'static Element], is_choice: bool) -> String {
        let word = if is_choice { "choice" } else { "sequence" };
        let inner: String = elements.iter().map(|element| self.element(element)).collect();
        format!("<xs:{word}>{inner}</xs:{word}>")
    }

    fn element(&mut self, element: &'static Element) -> String {
        let most = if element.most == u32::MAX { "unbounded".to_owned() } else { element.most.to_string() };
        let head = format!(
            "<xs:element name=\"{}\" minOccurs=\"{}\" maxOccurs=\"{most}\" nillable=\"{}\"",
            element.name, element.least, element.nillable
        );
        match &element.content {
            Content::Text(text) => match self.text(text) {
                Ok(name) => format!("{head} type=\"{name}\"/>"),
                Err(inline) => format!("{head}>{inline}</xs:element>"),
            },
            Content::Sequence(group) => self.group(&head, group, false),
            Content::Choice(group) => self.group(&head, group, true),
            other => panic!("{other:?}"),
        }
    }

    fn group(&mut self, head: &str, group: &'static Group, is_choice: bool) -> String {
        let content = self.content(&group.elements.iter().collect::<Vec<_>>(), is_choice);
        if group.name.is_empty() {
            return format!("{head}><xs:complexType>{content}</xs:complexType></xs:element>");
        }
        let named = format!("<xs:complexType name=\"{}\">{content}</xs:complexType>", group.name);
        self.groups.insert(group.name, named);
        format!("{head} type=\"c:{}\"/>", group.name)
    }

    /// The name of a type, or the type itself where it has none.
    fn text(&mut self, text: &'static TextType) -> Result<String, String> {
        match text.shape {
            TextShape::Flag => return Ok("xs:boolean".to_owned()),
            TextShape::Date => return Ok("xs:date".to_owned()),
            TextShape::Whole => return Ok("xs:integer".to_owned()),
            _ => {}
        }
        let base = match text.base.filter(|base| !base.name.is_empty()) {
            Some(base) => self.text(base).unwrap(),
            None => built_in(&text.shape).to_owned(),
        };
        let restriction = format!("<xs:restriction base=\"{base}\">{}</xs:restriction>", facets(&text.shape));
        if text.name.is_empty() {
            return Err(format!("<xs:simpleType>{restriction}</xs:simpleType>"));
        }
        let named = format!("<xs:simpleType name=\"{}\">{restriction}</xs:simpleType>", text.name);
        self.printed.insert(text.name, named);
        Ok(format!("c:{}", text.name))
    }
}

fn built_in(shape: &TextShape) -> &'static str {
    match shape {
        TextShape::Codes(_) => "xs:byte",
        TextShape::PlainDate => "xs:date",
        TextShape::YearMonth => "xs:gYearMonth",
        TextShape::Year => "xs:gYear",
        TextShape::Decimal { .. } => "xs:decimal",
        _ => "xs:string",
    }
}

fn facets(shape: &TextShape) -> String {
    let mut facets = String::new();
    let mut facet = |name: &str, value: &str| {
        let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        write!(facets, "<xs:{name} value=\"{value}\"/>").unwrap();
    };
    match shape {
        TextShape::Text(characters, most) => {
            facet("minLength", "1");
            if *most < 10_000 {
                facet("maxLength", &most.to_string());
            }
            facet(
                "pattern",
                match characters {
                    Characters::Latin1 => "[\u{20}-\u{7E}\u{A0}-\u{FF}]+",
                    Characters::Latin1Lines => "[\u{20}-\u{7E}\u{A0}-\u{FF}\\s]+",
                    Characters::Address => {
                        r"[A-Za-z0-9 ~!@%()*+,\-./:;=?^_{}&']+".replace('{', r"\{").replace('}', r"\}").leak()
                    }
                    other => panic!("{other:?}"),
                },
            );
        }
        TextShape::Pattern(pattern, _) => facet("pattern", pattern.source()),
        TextShape::Words(words) => words.iter().for_each(|word| facet("enumeration", word)),
        TextShape::Codes(codes) => codes.iter().for_each(|code| facet("pattern", code)),
        TextShape::PlainDate => facet("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        TextShape::YearMonth => facet("pattern", "[0-9]{4}-[0-9]{2}"),
        TextShape::Year => facet("pattern", "[0-9]{4}"),
        TextShape::Decimal { below, most, decimals } => {
            facet("fractionDigits", &decimals.to_string());
            facet("minInclusive", "0");
            if let Some(below) = below {
                facet("maxExclusive", &below.to_string());
            }
            if let Some(most) = most {
                facet("maxInclusive", &most.to_string());
            }
        }
        other => panic!("{other:?}"),
    }
    facets
}
