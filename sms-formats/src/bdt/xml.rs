//! XML as it is read: well formed, within limits, in one of two encodings, each part with its line.
//!
//! A library splits the text into tags. What it leaves unchecked of what XML asks stands in [`well_formed`]; [`source`] decodes, counts
//! lines and keeps the limits.

mod refusal;
mod source;
mod well_formed;

pub(super) use source::TEXT_LIMIT;

use super::problem::Problem;
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{NamespaceError, NamespaceResolver, QName, ResolveResult};
use refusal::Refusal;
use source::Source;
use std::io::Read;
use well_formed::{Standing, reference};

/// The namespace of the attributes that every schema allows.
pub(super) const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Elements stand within one another at most so deep.
pub(super) const DEPTH_LIMIT: usize = 64;

/// A tag has at most so many attributes; one of these files needs three.
pub(super) const ATTRIBUTE_LIMIT: usize = 64;

/// A part of a file. What it says stands in the reader until the next part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// An element begins: [`Xml::tag`].
    Open,
    /// The element that began last ends.
    Close,
    /// Text, or a part of one: [`Xml::text`].
    Text {
        /// Whether it stands in a CDATA section.
        is_cdata: bool,
    },
    /// The file ends.
    End,
}

/// The beginning of an element.
#[derive(Debug, Default)]
pub(super) struct Tag {
    /// The namespace of its name; empty where it is in none.
    pub(super) namespace: String,
    /// Its name without a prefix.
    pub(super) name: String,
    /// Its attributes, but for those that declare namespaces.
    pub(super) attributes: Vec<Attribute>,
}

/// An attribute.
#[derive(Debug)]
pub(super) struct Attribute {
    /// The namespace of its name; empty where it is in none.
    pub(super) namespace: String,
    /// Its name without a prefix.
    pub(super) name: String,
    pub(super) value: String,
    /// The value read as the name of a type: its namespace, and the name without a prefix. None where the prefix is not declared.
    pub(super) type_name: Option<(String, String)>,
}

/// Reads a file part by part.
pub(super) struct Xml<R> {
    reader: NsReader<Source<R>>,
    buffer: Vec<u8>,
    standing: Standing,
    tag: Tag,
    text: String,
}

impl<R: Read> Xml<R> {
    pub(super) fn new(source: R) -> Self {
        let mut reader = NsReader::from_reader(Source::new(source));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_comments = true;
        let standing = Standing::default();
        Self { reader, buffer: Vec::new(), standing, tag: Tag::default(), text: String::new() }
    }

    /// The line up to which the file is read, counted from 1.
    pub(super) fn line(&self) -> u64 {
        self.reader.get_ref().line()
    }

    /// How many bytes of the file are read.
    pub(super) fn bytes(&self) -> u64 {
        self.reader.get_ref().bytes()
    }

    /// The element that began last.
    pub(super) const fn tag(&self) -> &Tag {
        &self.tag
    }

    /// The text that was read last, with line breaks as XML reads them.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The next part.
    pub(super) fn next(&mut self) -> Result<Token, Box<Problem>> {
        loop {
            if let Some(token) = self.part()? {
                return Ok(token);
            }
        }
    }

    /// The next part, unless it is one that says nothing, such as a comment.
    fn part(&mut self) -> Result<Option<Token>, Box<Problem>> {
        self.buffer.clear();
        self.reader.get_mut().begin_part();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(refused(&error, self.reader.get_ref())),
        };
        let line = self.reader.get_ref().line();
        let was_inside = self.standing.is_inside();
        self.standing.passes(&event).map_err(|refusal| refusal.at(line))?;
        self.text.clear();
        Ok(match &event {
            Event::Start(start) => {
                read_tag(start, self.reader.resolver(), &mut self.tag).map_err(|refusal| refusal.at(line))?;
                Some(Token::Open)
            }
            Event::End(_) => Some(Token::Close),
            Event::Text(text) if was_inside => {
                self.text.push_str(&text.xml10_content());
                Some(Token::Text { is_cdata: false })
            }
            Event::CData(text) => {
                self.text.push_str(&text.xml10_content());
                Some(Token::Text { is_cdata: true })
            }
            Event::GeneralRef(entity) => {
                self.text.push(reference(entity).map_err(|refusal| refusal.at(line))?);
                Some(Token::Text { is_cdata: false })
            }
            Event::Eof => Some(Token::End),
            _ => None,
        })
    }
}

/// Why the library stopped: what the source refused, or what it refuses itself.
fn refused<R>(error: &quick_xml::Error, source: &Source<R>) -> Box<Problem> {
    let refusal = source.refusal().cloned().unwrap_or_else(|| match error {
        quick_xml::Error::Namespace(NamespaceError::TooManyBindings(most)) => {
            Refusal::limit("a tag has", *most as u64, "declarations of namespaces")
        }
        _ => Refusal::ill_formed(error.to_string()),
    });
    refusal.at(source.line())
}

/// Reads the name and the attributes of a tag, with their namespaces.
fn read_tag(start: &BytesStart<'_>, names: &NamespaceResolver, tag: &mut Tag) -> Result<(), Refusal> {
    tag.attributes.clear();
    tag.name.clear();
    let (namespace, local) = names.resolve_element(start.name());
    tag.name.push_str(local.into_inner());
    put_namespace(namespace, &mut tag.namespace)?;
    if start.attributes_raw().is_empty() {
        return Ok(());
    }
    for attribute in well_formed::attributes(start) {
        let (name, value) = attribute?;
        if name.as_namespace_binding().is_some() {
            continue;
        }
        let (namespace, local) = names.resolve_attribute(name);
        let mut attribute = Attribute {
            namespace: String::new(),
            name: local.into_inner().to_owned(),
            type_name: type_name(&value, names),
            value,
        };
        put_namespace(namespace, &mut attribute.namespace)?;
        let is_again = |other: &Attribute| other.name == attribute.name && other.namespace == attribute.namespace;
        if tag.attributes.iter().any(is_again) {
            return Err(Refusal::ill_formed("an attribute stands twice in a tag"));
        }
        tag.attributes.push(attribute);
    }
    Ok(())
}

fn put_namespace(namespace: ResolveResult<'_>, into: &mut String) -> Result<(), Refusal> {
    into.clear();
    match namespace {
        ResolveResult::Bound(namespace) => into.push_str(namespace.into_inner()),
        ResolveResult::Unbound => {}
        ResolveResult::Unknown(_) => return Err(Refusal::ill_formed("the prefix of a name is not declared")),
    }
    Ok(())
}

fn type_name(value: &str, names: &NamespaceResolver) -> Option<(String, String)> {
    let value = value.trim_matches([' ', '\t', '\n', '\r']);
    let (namespace, local) = names.resolve_element(QName(value));
    match namespace {
        ResolveResult::Bound(namespace) => Some((namespace.into_inner().to_owned(), local.into_inner().to_owned())),
        ResolveResult::Unbound => Some((String::new(), local.into_inner().to_owned())),
        ResolveResult::Unknown(_) => None,
    }
}
