//! Where a SQLite store lies, and how to open it.

use sms_core::parameter::{self, Said};
use sms_core::{Error, ErrorCode, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What may be done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Only read it.
    Read,
    /// Read and write it; it must be there.
    Write,
    /// Read and write it; make it where there is none.
    Create,
}

/// The place of a store and the options of its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    /// The path as it was given, for people.
    given: PathBuf,
    /// Where the file lies.
    pub(super) path: PathBuf,
    pub(super) mode: Mode,
    pub(super) max_page_count: Option<u32>,
    pub(super) busy_timeout: Duration,
}

const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

impl Address {
    /// The file at this path, whatever letters it has.
    pub(super) fn file(path: &Path) -> Result<Self> {
        if path.as_os_str().is_empty() {
            return Err(wrong("", "it names no file"));
        }
        if path.as_os_str().as_encoded_bytes().contains(&0) {
            return Err(wrong(&path.display().to_string(), "no path has a NUL in it"));
        }
        // A path that begins with a dot or a slash is never taken for one of the special names of SQLite.
        let path = if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() };
        Ok(Self { given: path.clone(), path, mode: Mode::Create, max_page_count: None, busy_timeout: BUSY_TIMEOUT })
    }

    /// The same, only to be read.
    pub(super) fn only_read(self) -> Self {
        Self { mode: Mode::Read, ..self }
    }

    /// `PATH`, `sqlite:PATH` or `sqlite://PATH`, and options after a question mark. Where the path itself has one, that is `%3F`, and
    /// `%25` is a percent sign; no other `%` means anything.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let rest = text.strip_prefix("sqlite:").unwrap_or(text);
        let rest = if rest.len() < text.len() { rest.strip_prefix("//").unwrap_or(rest) } else { rest };
        let (path, options) = rest.split_once('?').unwrap_or((rest, ""));
        if path.is_empty() {
            return Err(wrong(text, "it names no file"));
        }
        if path.starts_with(":memory:") {
            return Err(wrong(text, "a store in memory is `memory:`, and no file"));
        }
        if let Some((scheme, _)) = path.split_once("://") {
            return Err(wrong(text, &format!("`{scheme}` is not a kind of store")));
        }
        let path = path.replace("%3F", "?").replace("%3f", "?").replace("%25", "%");
        let mut address = Self::file(Path::new(&path))?;
        for option in options.split('&').filter(|option| !option.is_empty()) {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            address.set(name, value).map_err(|reason| wrong(text, &reason))?;
        }
        Ok(address)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let number = || value.parse::<u32>().map_err(|_| format!("`{name}` is a whole number"));
        match (name, value) {
            ("mode", "ro") => self.mode = Mode::Read,
            ("mode", "rw") => self.mode = Mode::Write,
            ("mode", "rwc") => self.mode = Mode::Create,
            ("mode", _) => return Err("`mode` is `ro`, `rw` or `rwc`".to_owned()),
            ("max_page_count", _) => {
                self.max_page_count = Some(number()?.clamp(1, MOST_PAGES));
            }
            ("busy_timeout_ms", _) => self.busy_timeout = Duration::from_millis(number()?.into()),
            _ => return Err(format!("there is no option `{name}`")),
        }
        Ok(())
    }

    /// The file beside it whose name has this ending.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name: OsString = self.path.clone().into_os_string();
        name.push(ending);
        name.into()
    }

    /// The name of the file as people read it.
    pub(super) fn name(&self) -> String {
        let path = self.given.strip_prefix(".").unwrap_or(&self.given);
        path.display().to_string()
    }

    /// The address with the path of the file itself, from the root and without links: the log lies beside that, and it stays
    /// the same when the process goes to another folder.
    pub(super) fn resolved(mut self) -> Result<Self> {
        self.path = resolved(&self.path).map_err(|error| wrong(&self.name(), &error.to_string()).because(error))?;
        Ok(self)
    }

    /// The file as a URI of SQLite that promises that nobody changes it: it is read without locks, and nothing beside it is
    /// read, made or removed.
    pub(super) fn immutable_uri(&self) -> String {
        let mut uri = String::from("file:");
        if cfg!(windows) {
            uri.push('/');
        }
        for &byte in self.path.as_os_str().as_encoded_bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => uri.push(byte.into()),
                b'\\' if cfg!(windows) => uri.push('/'),
                _ => uri.push_str(&format!("%{byte:02X}")),
            }
        }
        uri + "?immutable=1"
    }
}

/// The path of a file itself, which need not be there yet.
pub(super) fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    if cfg!(windows) {
        return Ok(path);
    }
    for _ in 0..MOST_LINKS {
        let folder = path.parent().unwrap_or(Path::new("/"));
        // A folder that is not there is told later, with its own reason.
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        path = path.file_name().map_or_else(|| folder.clone(), |name| folder.join(name));
        match path.read_link() {
            Ok(target) => path = folder.join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(std::io::Error::other("its links lead in a circle"))
}

/// How many links are followed.
const MOST_LINKS: usize = 40;

/// The most pages that SQLite counts.
const MOST_PAGES: u32 = 4_294_967_294;

pub(super) fn wrong(text: &str, reason: &str) -> Error {
    let message = Said::from(format!("the address `{text}` is not right: {reason}"));
    Error::with(ErrorCode::StoreUrl, message.with(parameter::ADDRESS, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        let plain = Address::parse("a/b.db").unwrap();
        assert_eq!((plain.name().as_str(), plain.mode), ("a/b.db", Mode::Create));
        assert_eq!(Address::parse("sqlite:a/b.db").unwrap(), plain);
        assert_eq!(Address::parse("sqlite://a/b.db").unwrap(), plain);
        assert_eq!(Address::parse("sqlite:///a/b.db").unwrap().path, Path::new("/a/b.db"));
        let escaped = Address::parse("sqlite:a%3Fb%253F%20.db?mode=ro").unwrap();
        assert_eq!((escaped.path.as_path(), escaped.mode), (Path::new("./a?b%3F%20.db"), Mode::Read));
        let options = Address::parse("sqlite:b.db?mode=ro&max_page_count=7&busy_timeout_ms=250").unwrap();
        assert_eq!(options.mode, Mode::Read);
        assert_eq!(options.max_page_count, Some(7));
        assert_eq!(options.busy_timeout, Duration::from_millis(250));
    }

    #[test]
    fn wrong_addresses_are_refused() {
        let wrong =
            ["", "sqlite:", "sqlite:?mode=ro", ":memory:", "sqlite::memory:", "postgres://host/db", "a.db?mode=x"];
        let worse = ["a.db?max_page_count=", "a.db?busy_timeout_ms=-1", "a.db?cache=shared", "a.db?mode"];
        for (text, shown) in [("a\0b.db", r"`a\u{0}b.db`"), ("a.db?mode=\u{1b}[31m", r"`a.db?mode=\u{1b}[31m`")] {
            let error = Address::parse(text).unwrap_err();
            assert_eq!(error.code(), ErrorCode::StoreUrl);
            assert!(error.to_string().contains(shown), "{error}");
        }
        for text in wrong.iter().chain(&worse) {
            let error = Address::parse(text).unwrap_err();
            assert_eq!(error.code(), ErrorCode::StoreUrl, "{text}");
            assert!(error.to_string().contains(&format!("`{text}`")), "{error}");
        }
    }

    #[test]
    fn special_names_of_sqlite_are_plain_files() {
        assert_eq!(Address::file(Path::new("file:x?mode=memory")).unwrap().path, Path::new("./file:x?mode=memory"));
        assert_eq!(Address::file(Path::new("/a b?.db")).unwrap().immutable_uri(), "file:/a%20b%3F.db?immutable=1");
    }
}
