//! The header, read by its tests.

/// A function of the header.
pub(crate) struct Prototype {
    /// Its name.
    pub(crate) name: String,
    /// The type of what it returns.
    pub(crate) returns: String,
    /// Type and name of each parameter.
    pub(crate) parameters: Vec<(String, String)>,
}

impl Prototype {
    /// Whether it can fail.
    pub(crate) fn is_fallible(&self) -> bool {
        self.returns == "sms_result"
    }
}

/// Every function of the header, in its order.
pub(crate) fn prototypes(header: &str) -> Vec<Prototype> {
    let code: Vec<String> =
        without_comments(header).lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
    let code = code.join(" ").replace("extern \"C\" {", ";");
    let exported = code.split("static inline").next().unwrap_or_default();
    exported.split(';').map(str::trim).filter(|part| part.contains('(') && !part.contains('{')).map(prototype).collect()
}

fn prototype(part: &str) -> Prototype {
    let text = part.split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, parameters) = text.trim_end_matches(')').split_once('(').unwrap();
    let (returns, name) = declared(before);
    let parameters = parameters.split(", ").filter(|parameter| *parameter != "void").map(declared).collect();
    Prototype { name, returns, parameters }
}

/// `const sms_system *system` as `const sms_system *` and `system`.
fn declared(text: &str) -> (String, String) {
    let place = text.rfind([' ', '*']).unwrap() + 1;
    (text[..place].trim().to_owned(), text[place..].to_owned())
}

/// The header without its comments.
pub(crate) fn without_comments(header: &str) -> String {
    let mut parts = header.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let code = parts.fold(first, |code, part| code + part.split_once("*/").unwrap_or_default().1);
    code.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n").collect()
}
