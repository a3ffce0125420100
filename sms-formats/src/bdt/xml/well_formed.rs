//! What XML asks and the library leaves unchecked: one root and nothing beside it, the declaration, names, attributes, references.

use super::refusal::Refusal;
use super::{ATTRIBUTE_LIMIT, DEPTH_LIMIT};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;
use regex_lite::Regex;
use sms_core::ErrorCode;
use std::sync::OnceLock;

/// Where in a file the next part stands.
#[derive(Debug, Default)]
pub(super) struct Standing {
    is_begun: bool,
    has_root: bool,
    depth: usize,
}

impl Standing {
    /// Whether the root is open.
    pub(super) const fn is_inside(&self) -> bool {
        self.depth > 0
    }

    /// Takes a part, or says why it cannot stand here.
    pub(super) fn passes(&mut self, event: &Event<'_>) -> Result<(), Refusal> {
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        match event {
            Event::Decl(declaration) => check_declaration(declaration, is_first),
            Event::DocType(_) => Err(Refusal::new(
                ErrorCode::BdtDoctype,
                "a document type stands in the file, and nothing is taken from one",
            )),
            Event::Start(start) => {
                check_name(start.name().into_inner())?;
                self.opens()
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(())
            }
            Event::Text(text) if self.is_inside() => match text.contains("]]>") {
                true => Err(Refusal::ill_formed("`]]>` stands in a text")),
                false => Ok(()),
            },
            Event::Text(text) => match text.bytes().all(is_space) {
                true => Ok(()),
                false => Err(Refusal::ill_formed("text stands outside the root")),
            },
            Event::CData(_) | Event::GeneralRef(_) if !self.is_inside() => {
                Err(Refusal::ill_formed("text stands outside the root"))
            }
            Event::PI(instruction) => check_target(instruction.target()),
            Event::Eof if self.is_inside() => Err(Refusal::ill_formed("the file ends before its elements do")),
            Event::Eof if !self.has_root => Err(Refusal::ill_formed("the file has no element")),
            _ => Ok(()),
        }
    }

    fn opens(&mut self) -> Result<(), Refusal> {
        if self.depth == 0 && std::mem::replace(&mut self.has_root, true) {
            return Err(Refusal::ill_formed("a second root stands behind the first"));
        }
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            return Err(Refusal::limit("elements stand within", DEPTH_LIMIT as u64, "others"));
        }
        Ok(())
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// A declaration stands at the very beginning, and says version, encoding and standalone in this order. XML forbids the version `1.`;
/// libxml2 accepts it, and so it is accepted here.
fn check_declaration(declaration: &str, is_first: bool) -> Result<(), Refusal> {
    const FORM: &str = concat!(
        r#"^xml\s+version\s*=\s*("1\.[0-9]*"|'1\.[0-9]*')"#,
        r#"(\s+encoding\s*=\s*("[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?"#,
        r#"(\s+standalone\s*=\s*("(yes|no)"|'(yes|no)'))?\s*$"#
    );
    static COMPILED: OnceLock<Option<Regex>> = OnceLock::new();
    if !is_first {
        return Err(Refusal::ill_formed("an XML declaration stands elsewhere than at the very beginning"));
    }
    let form = COMPILED.get_or_init(|| Regex::new(FORM).ok());
    match form.as_ref().is_some_and(|form| form.is_match(declaration)) {
        true => Ok(()),
        false => Err(Refusal::ill_formed("the XML declaration is not one")),
    }
}

fn check_target(target: &str) -> Result<(), Refusal> {
    if target.eq_ignore_ascii_case("xml") {
        return Err(Refusal::ill_formed("an XML declaration stands elsewhere than at the very beginning"));
    }
    if target.contains(':') {
        return Err(Refusal::ill_formed("the name of a processing instruction has a colon"));
    }
    check_name(target)
}

/// A name, with a prefix or without.
fn check_name(name: &str) -> Result<(), Refusal> {
    let is_name = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(begins_name) && letters.all(is_in_name)
    };
    match name.split_once(':') {
        None if is_name(name) => Ok(()),
        Some((prefix, local)) if is_name(prefix) && is_name(local) => Ok(()),
        _ => Err(Refusal::ill_formed("the name of an element, an attribute or an instruction is none")),
    }
}

const fn begins_name(letter: char) -> bool {
    matches!(letter,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

const fn is_in_name(letter: char) -> bool {
    begins_name(letter)
        || matches!(letter, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// The attributes of a tag: each a name and what its value says.
pub(super) fn attributes<'a>(start: &'a BytesStart<'a>) -> impl Iterator<Item = Result<(QName<'a>, String), Refusal>> {
    let spaced = are_spaced(start.attributes_raw());
    let wrong = (!spaced).then(|| Err(Refusal::ill_formed("attributes stand without a space between them")));
    wrong.into_iter().chain(start.attributes().enumerate().map(|(place, attribute)| {
        // Each is compared with those before it.
        if place >= ATTRIBUTE_LIMIT {
            return Err(Refusal::limit("a tag has", ATTRIBUTE_LIMIT as u64, "attributes"));
        }
        let attribute = attribute.map_err(|error| Refusal::ill_formed(error.to_string()))?;
        let name = attribute.key;
        check_name(name.into_inner())?;
        let value = value(&attribute.value)?;
        let binds = name.as_namespace_binding().is_some() && name.into_inner().contains(':');
        match binds && value.is_empty() {
            true => Err(Refusal::ill_formed("a prefix is declared for no namespace")),
            false => Ok((name, value)),
        }
    }))
}

/// Whether white space stands behind each value but the last.
fn are_spaced(attributes: &str) -> bool {
    let mut quote = None;
    let mut is_behind = false;
    attributes.bytes().all(|byte| {
        let was_behind = std::mem::take(&mut is_behind);
        match quote {
            Some(mark) if mark == byte => (quote, is_behind) = (None, true),
            None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
            _ => {}
        }
        !was_behind || is_space(byte)
    })
}

/// The value of an attribute, with its references read and white space as spaces.
fn value(raw: &str) -> Result<String, Refusal> {
    if raw.contains('<') {
        return Err(Refusal::ill_formed("`<` stands in the value of an attribute"));
    }
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, behind)) = rest.split_once('&') {
        push_spaced(before, &mut value);
        let (name, behind) = behind.split_once(';').ok_or_else(|| Refusal::ill_formed("a reference has no end"))?;
        value.push(reference(&BytesRef::new(name))?);
        rest = behind;
    }
    push_spaced(rest, &mut value);
    Ok(value)
}

fn push_spaced(text: &str, value: &mut String) {
    value.extend(text.chars().map(|letter| if matches!(letter, '\t' | '\n' | '\r') { ' ' } else { letter }));
}

/// The character that a reference stands for: no entity is known but the five of XML.
pub(super) fn reference(entity: &BytesRef<'_>) -> Result<char, Refusal> {
    let wrong = || Refusal::ill_formed("a reference stands for no character of XML");
    if let Some(digits) = entity.strip_prefix('#') {
        let (digits, radix) = digits.strip_prefix('x').map_or((digits, 10), |digits| (digits, 16));
        let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
        let point = is_number.then(|| u32::from_str_radix(digits, radix).ok()).flatten().ok_or_else(wrong)?;
        return char::from_u32(point).filter(|letter| is_character(*letter)).ok_or_else(wrong);
    }
    match &**entity {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => Err(Refusal::ill_formed("an entity is used, and none but `lt`, `gt`, `amp`, `apos` and `quot` is known")),
    }
}

const fn is_character(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}
