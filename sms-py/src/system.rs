//! A system over a store, as the host holds it.

use crate::arguments::{each, ensure_document, licence_numbers, moment, optional_text, path, text, whole};
use crate::bdt::content::Given;
use crate::decision::Decision;
use crate::errors::{raised, wrong_type};
use crate::handle::Handle;
use crate::json_to_python::{json_to_python, to_python};
use crate::policy::Policy;
use crate::python_to_json::{Reader, document};
use crate::session::Session;
use crate::sql;
use crate::table::{self, Table};
use crate::view::View;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};
use sms_core::document::typed;
use sms_core::guard::caught;
use sms_core::ids::LicenceNumber;
use sms_core::journal::Anchor;
use sms_core::subject::Subject;
use sms_core::what_if::Hypothesis;
use sms_core::{Actor, Command, ErrorCode, Query, limits};
use sms_store::{Host, Opening};
use std::path::PathBuf;

/// A system over a store. `sms.Sms` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct System(pub(crate) Handle<Host>);

#[pymethods]
impl System {
    /// Opens the system over the store at an address.
    #[classmethod]
    #[pyo3(signature = (address: "str", opening: "collections.abc.Mapping[str, typing.Any]") -> "System")]
    fn open(
        _class: &Bound<'_, PyType>,
        #[pyo3(from_py_with = text::url)] address: &str,
        opening: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let py = opening.py();
        let opening = document("opening", opening)?;
        let open = || Host::open(address, &Opening::from_value(opening)?);
        let host = py.detach(|| caught(open)).map_err(|error| raised(py, error))?;
        Ok(Self(Handle::new(host)))
    }

    /// Opens the system over the store in a file.
    #[classmethod]
    #[pyo3(signature = (path: "os.PathLike[str] | os.PathLike[bytes]", opening: "collections.abc.Mapping[str, typing.Any]") -> "System")]
    fn open_file(
        _class: &Bound<'_, PyType>,
        #[pyo3(from_py_with = path::path)] path: PathBuf,
        opening: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let py = opening.py();
        let opening = document("opening", opening)?;
        let open = || Host::open_file(&path, &Opening::from_value(opening)?);
        let host = py.detach(|| caught(open)).map_err(|error| raised(py, error))?;
        Ok(Self(Handle::new(host)))
    }

    /// Carries a command out as an actor: its name and its outcome.
    #[pyo3(signature = (command: "collections.abc.Mapping[str, typing.Any] | str", actor: "str") -> "tuple[str, dict[str, typing.Any]]")]
    fn execute<'py>(
        &self,
        command: &Bound<'py, PyAny>,
        #[pyo3(from_py_with = text::actor)] actor: &str,
    ) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let (py, command) = (command.py(), Given::of(command)?);
        let execute = |host: &Host| {
            let (command, actor) = (command.command()?, Actor::parse(actor)?);
            Ok((command.action.name(), host.sms().execute(command, &actor)?))
        };
        let (name, outcome) = self.0.call(py, execute)?;
        Ok((name, to_python(py, &outcome)?))
    }

    /// Carries several commands out, each on its own: the name and the outcome of each, or its error. None is, where one cannot be
    /// read.
    #[pyo3(signature = (commands: "collections.abc.Iterable[tuple[collections.abc.Mapping[str, typing.Any] | str, str]]") -> "list[tuple[str, dict[str, typing.Any]] | Exception]")]
    fn execute_all<'py>(&self, commands: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        let py = commands.py();
        let mut reader = Reader::new("commands", limits::WHOLE);
        let mut read = Vec::new();
        let check = |count| limits::check_items(limits::EXECUTE_ALL, "", count).map_err(|error| raised(py, error));
        // What has a length is asked for it first.
        check(commands.len().unwrap_or_default())?;
        for (number, pair) in each("commands", "an iterable of pairs", commands)?.enumerate() {
            check(number + 1)?;
            let pair = pair?;
            let Ok((command, actor)) = pair.extract::<(Bound<'py, PyAny>, Bound<'py, PyAny>)>() else {
                return Err(wrong_type("commands", "a pair of a command and an actor", &pair));
            };
            let (command, actor) = (reader.document(&command)?, text::actor(&actor)?);
            let given = caught(|| Ok((Command::from_value(command)?, Actor::parse(actor)?)));
            read.push(given.map_err(|error| raised(py, error))?);
        }
        let names: Vec<_> = read.iter().map(|(command, _)| command.action.name()).collect();
        let answers = self.0.call(py, |host| Ok(host.sms().execute_all(read)))?;
        let answers = names.into_iter().zip(answers).map(|(name, answer)| match answer {
            Ok(outcome) => (name, to_python(py, &outcome)?).into_bound_py_any(py),
            Err(error) => Ok(raised(py, error).into_value(py).into_bound(py).into_any()),
        });
        PyList::new(py, answers.collect::<PyResult<Vec<_>>>()?)
    }

    /// Says whether the rules allow a command, and changes nothing.
    #[pyo3(signature = (command: "collections.abc.Mapping[str, typing.Any] | str", actor: "str") -> "Decision")]
    fn preview(
        &self,
        command: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = text::actor)] actor: &str,
    ) -> PyResult<Decision> {
        let (py, command) = (command.py(), Given::of(command)?);
        let preview = |host: &Host| host.sms().preview(command.command()?, &Actor::parse(actor)?);
        self.0.call(py, preview).map(Decision::from)
    }

    /// Says what would come of commands that are given one after another, and records nothing.
    #[pyo3(signature = (hypothesis: "collections.abc.Mapping[str, typing.Any] | str") -> "dict[str, typing.Any]")]
    fn what_if<'py>(&self, hypothesis: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, hypothesis) = (hypothesis.py(), document("hypothesis", hypothesis)?);
        let answer = self.0.call(py, |host| host.sms().what_if(Hypothesis::from_value(hypothesis)?))?;
        to_python(py, &answer)
    }

    /// Answers a query on a licence as the host: its name and the answer.
    #[pyo3(signature = (licence: "str", query: "collections.abc.Mapping[str, typing.Any] | str") -> "tuple[str, typing.Any]")]
    fn query<'py>(
        &self,
        #[pyo3(from_py_with = text::licence)] licence: &str,
        query: &Bound<'py, PyAny>,
    ) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let (py, query) = (query.py(), document("query", query)?);
        let ask = |host: &Host| {
            let (licence, query) = (LicenceNumber::parse(licence)?, Query::from_value(query)?);
            Ok((query.name(), host.sms().query(&licence, &query)?))
        };
        let (name, answer) = self.0.call(py, ask)?;
        Ok((name, json_to_python(py, &answer)?))
    }

    /// A session for a user who gives their user ID and password.
    #[pyo3(signature = (user_id: "str", password: "str") -> "Session")]
    fn log_in(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = text::user_id)] user_id: &str,
        #[pyo3(from_py_with = text::password)] password: &str,
    ) -> PyResult<Session> {
        self.0.call(py, |host| host.sms().log_in(user_id, password)).map(Session::from)
    }

    /// The session that a token belongs to.
    #[pyo3(signature = (token: "str") -> "Session")]
    fn resume(&self, py: Python<'_>, #[pyo3(from_py_with = text::token)] token: &str) -> PyResult<Session> {
        self.0.call(py, |host| host.sms().resume(token)).map(Session::from)
    }

    /// A session for a user whom the host has signed in.
    #[pyo3(signature = (user_id: "str") -> "Session")]
    fn acting_as(&self, py: Python<'_>, #[pyo3(from_py_with = text::user_id)] user_id: &str) -> PyResult<Session> {
        self.0.call(py, |host| host.sms().acting_as(user_id)).map(Session::from)
    }

    /// Issues a temporary password.
    #[pyo3(signature = (user_id: "str", email: "str") -> "dict[str, typing.Any]")]
    fn reset_password<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = text::user_id)] user_id: &str,
        #[pyo3(from_py_with = text::email)] email: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, |host| host.sms().reset_password(user_id, email))?)
    }

    /// Sets a manual clock.
    #[pyo3(signature = (to: "Moment") -> "None")]
    fn set_time(&self, to: &Bound<'_, PyAny>) -> PyResult<()> {
        let moment = moment("moment", to)?;
        self.0.call(to.py(), |host| host.set_time(moment))
    }

    /// Rewrites the file of the store, so that nothing erased is left in it.
    fn scrub(&self, py: Python<'_>) -> PyResult<()> {
        self.0.call(py, sms_store::Host::scrub)
    }

    /// Brings every licence up to a moment; the notices that fell due.
    #[pyo3(signature = (to: "Moment") -> "list[dict[str, typing.Any]]")]
    fn advance_to<'py>(&self, to: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let moment = moment("moment", to)?;
        to_python(to.py(), &self.0.call(to.py(), |host| host.sms().advance_to(moment))?)
    }

    /// What happened on a licence after an entry: at most so many entries of its journal.
    #[pyo3(signature = (licence: "str", since: "int", limit: "int") -> "list[dict[str, typing.Any]]")]
    fn journal<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = text::licence)] licence: &str,
        #[pyo3(from_py_with = whole::since)] since: u64,
        limit: usize,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, |host| host.sms().journal(licence, since, limit))?)
    }

    /// What happened on every licence after a cursor: at most so many items, and the cursor to go on after.
    #[pyo3(signature = (after: "int", limit: "int") -> "dict[str, typing.Any]")]
    fn feed<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = whole::after)] after: u64,
        limit: usize,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, |host| host.sms().feed(after, limit))?)
    }

    /// The same system, limited to these licences.
    #[pyo3(signature = (licences: "collections.abc.Iterable[str]") -> "System")]
    fn only(&self, licences: &Bound<'_, PyAny>) -> PyResult<Self> {
        let only = licence_numbers(licences)?;
        let only = only.ok_or_else(|| wrong_type("licences", "an iterable of licence numbers", licences))?;
        self.0.call(licences.py(), |host| host.only(&only)).map(|host| Self(Handle::new(host)))
    }

    /// Every licence as it was recorded at a moment.
    #[pyo3(signature = (at: "Moment") -> "View")]
    fn view_at(&self, at: &Bound<'_, PyAny>) -> PyResult<View> {
        let moment = moment("recorded", at)?;
        self.0.call(at.py(), |host| Ok(host.sms().as_of(moment))).map(View::from)
    }

    /// Every licence as it is known now to have been at a moment.
    #[pyo3(signature = (at: "Moment") -> "View")]
    fn view_effective_at(&self, at: &Bound<'_, PyAny>) -> PyResult<View> {
        let moment = moment("effective", at)?;
        self.0.call(at.py(), |host| Ok(host.sms().as_of_effective(moment))).map(View::from)
    }

    /// A licence after an entry of its journal.
    #[pyo3(signature = (licence: "str", entry: "int") -> "View")]
    fn view_after(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = text::licence)] licence: &str,
        #[pyo3(from_py_with = whole::entry)] entry: u64,
    ) -> PyResult<View> {
        let view = |host: &Host| Ok(host.sms().as_of_entry(&LicenceNumber::parse(licence)?, entry));
        self.0.call(py, view).map(View::from)
    }

    /// Every journaled record of a licence.
    #[pyo3(signature = (licence: "str") -> "dict[str, typing.Any]")]
    fn state<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = text::licence)] licence: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        json_to_python(py, &self.0.call(py, |host| host.sms().state(&LicenceNumber::parse(licence)?))?)
    }

    /// Checks the chains and the replay, and the anchors that were noted elsewhere.
    #[pyo3(signature = (anchors: "collections.abc.Sequence[collections.abc.Mapping[str, typing.Any]] | str") -> "dict[str, typing.Any]")]
    fn verify<'py>(&self, anchors: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        if !anchors.is_instance_of::<PyString>() {
            each("anchors", "a list of anchors", anchors)?;
        }
        let (py, anchors) = (anchors.py(), document("anchors", anchors)?);
        let verify =
            |host: &Host| host.sms().verify_against(&typed::<Vec<Anchor>>(anchors, ErrorCode::QuestionInvalid)?);
        to_python(py, &self.0.call(py, verify)?)
    }

    /// Where each chain stands.
    #[pyo3(signature = () -> "list[dict[str, typing.Any]]")]
    fn heads<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, |host| host.sms().heads())?)
    }

    /// What happened since it was opened, as counts.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn stats<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, |host| Ok(host.sms().stats()))?)
    }

    /// Everything that is held about a person.
    #[pyo3(signature = (licence: "str", subject: "collections.abc.Mapping[str, typing.Any] | str") -> "dict[str, typing.Any]")]
    fn export_person<'py>(
        &self,
        #[pyo3(from_py_with = text::licence)] licence: &str,
        subject: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        ensure_document("subject", subject)?;
        let (py, subject) = (subject.py(), document("subject", subject)?);
        let export = |host: &Host| {
            let subject: Subject = typed(subject, ErrorCode::QuestionInvalid)?;
            host.sms().export_person(&LicenceNumber::parse(licence)?, &subject)
        };
        to_python(py, &self.0.call(py, export)?)
    }

    /// Makes a copy of the store in a new file.
    #[pyo3(signature = (to: "str | os.PathLike[str]") -> "None")]
    fn backup(&self, py: Python<'_>, #[pyo3(from_py_with = path::to)] to: PathBuf) -> PyResult<()> {
        self.0.call(py, |host| host.backup(&to))
    }

    /// Closes the system, its sessions and its views.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        self.0.call(py, Host::close)
    }

    /// Licence numbers in order, after one: at most so many.
    #[pyo3(signature = (after: "str | None", limit: "int") -> "list[str]")]
    fn licences<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = optional_text::after)] after: Option<&str>,
        limit: usize,
    ) -> PyResult<Bound<'py, PyAny>> {
        let list = |host: &Host| {
            let after = after.map(LicenceNumber::parse).transpose()?;
            host.sms().licences(after.as_ref(), limit)
        };
        to_python(py, &self.0.call(py, list)?)
    }

    /// A table of all licences or of these, read at one moment.
    #[pyo3(signature = (name: "TableName", licences: "collections.abc.Iterable[str] | None") -> "Table")]
    fn table(&self, #[pyo3(from_py_with = text::name)] name: &str, licences: &Bound<'_, PyAny>) -> PyResult<Table> {
        table::read(&self.0, |host| host.sms(), name, licences)
    }

    /// The answer to a statement of SQL over the tables, with its values and limits.
    #[pyo3(signature = (statement: "str", options: "collections.abc.Mapping[str, typing.Any]") -> "Table")]
    fn sql(
        &self,
        #[pyo3(from_py_with = text::statement)] statement: &str,
        options: &Bound<'_, PyAny>,
    ) -> PyResult<Table> {
        sql::ask(options.py(), &self.0, |host| host.sms(), statement, &document("options", options)?)
    }

    /// The policy that counts now.
    fn policy(&self, py: Python<'_>) -> PyResult<Policy> {
        self.0.call(py, |host| host.sms().policy()).map(Policy::from)
    }
}
