//! Reading a file, record by record.

use super::problem::Problem;
use super::record::{Header, Record};
use super::schema::Schema;
use super::texts::Texts;
use super::walk::{Ended, Walk};
use super::xml::{TEXT_LIMIT, Token, Xml};
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Reason};
use std::io::Read;

/// Reads a file record by record, in memory that does not grow with the file.
///
/// Whoever stops asking has stopped reading; [`bytes`](Self::bytes) tells how far it came.
///
/// ```
/// use sms_formats::bdt::Reader;
///
/// let file = br#"<r:BulkReportingRootElement xmlns:r="http://homeoffice.gov.uk/immigration/migrant/cas/bulk-cas-reporting-graduated-202102">
///   <r:BulkReportingFileHeader><r:BulkReportingId>1</r:BulkReportingId></r:BulkReportingFileHeader>
///   <r:BulkReportingCASData><r:CASReport>GRADUATED</r:CASReport>
///     <r:BulkReportingCASGraduation><r:CASNumber>E4G0AA0A00A0A1</r:CASNumber></r:BulkReportingCASGraduation>
///   </r:BulkReportingCASData>
/// </r:BulkReportingRootElement>"#;
/// let mut reader = Reader::new(&file[..]);
/// let record = reader.next().expect("the file has one record");
/// assert_eq!((record.number(), record.line(), record.get("cas_number")), (1, 3, Some("E4G0AA0A00A0A1")));
/// assert!(reader.next().is_none() && reader.problems().is_empty());
/// ```
pub struct Reader<R> {
    xml: Xml<R>,
    walk: Walk,
    texts: Texts,
    header: Option<Header>,
    record_line: u64,
    records: u64,
    /// What was found beside the records.
    problems: Vec<Problem>,
    is_done: bool,
}

impl<R: Read> Reader<R> {
    /// Begins to read a file. Bytes are taken in large pieces; a source needs no buffer of its own.
    pub fn new(source: R) -> Self {
        Self {
            xml: Xml::new(source),
            walk: Walk::default(),
            texts: Texts::default(),
            header: None,
            record_line: 0,
            records: 0,
            problems: Vec::new(),
            is_done: false,
        }
    }

    /// The schema of the file, once its root is read.
    #[must_use]
    pub const fn schema(&self) -> Option<&'static Schema> {
        self.walk.schema()
    }

    /// The header, once a record is read or the file is at its end.
    #[must_use]
    pub const fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }

    /// How many records were read.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.records
    }

    /// How many bytes of the file were read.
    pub fn bytes(&self) -> u64 {
        self.xml.bytes()
    }

    /// What was found wrong so far beside the records. Those of a record are its own. A file that is not read to its end has the reason
    /// as its last one here.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The same, taken out.
    pub(super) fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    /// Reads on to the end of a record, or of the file.
    fn read_record(&mut self) -> Result<Option<Record>, Box<Problem>> {
        loop {
            match self.xml.next()? {
                Token::Open => self.open(),
                Token::Text { is_cdata } => self.text(is_cdata)?,
                Token::Close => {
                    if let Some(record) = self.close() {
                        return Ok(Some(record));
                    }
                }
                Token::End => return Ok(None),
            }
        }
    }

    fn open(&mut self) {
        let line = self.xml.line();
        self.walk.open(self.xml.tag(), line);
        if self.walk.begins_record() {
            // What was found before belongs to the file.
            self.problems.extend(self.walk.problems());
            self.record_line = line;
        }
    }

    fn text(&mut self, is_cdata: bool) -> Result<(), Box<Problem>> {
        self.walk.push_text(self.xml.text(), is_cdata);
        if self.walk.text_length() <= TEXT_LIMIT {
            return Ok(());
        }
        let said = Said::from(format!("a text of the file has more than {TEXT_LIMIT} bytes"));
        let said = said.with(parameter::MOST, &TEXT_LIMIT).with(parameter::UNIT, "bytes");
        Err(Box::new(Problem::of_file(self.xml.line(), Reason::new(ErrorCode::BdtLimit).message(said))))
    }

    /// Ends an element, which may be that of a record.
    fn close(&mut self) -> Option<Record> {
        match self.walk.close() {
            Ended::Text { slot, line, is_nil } => self.texts.push(slot, self.walk.text(), is_nil, line),
            Ended::Header => {
                self.problems.extend(self.walk.problems());
                let texts = std::mem::take(&mut self.texts);
                self.header = self.walk.schema().map(|schema| Header { schema, texts });
            }
            Ended::Record => return self.record(),
            Ended::Other => {}
        }
        None
    }

    fn record(&mut self) -> Option<Record> {
        self.records += 1;
        let (schema, number, line) = (self.walk.schema()?, self.records, self.record_line);
        let problems = self.walk.problems().map(|problem| Problem { record: Some(number), ..problem }).collect();
        Some(Record { schema, number, line, texts: std::mem::take(&mut self.texts), problems })
    }

    /// Ends the reading, with the reason where there is one.
    fn end(&mut self, reason: Option<Problem>) {
        self.is_done = true;
        self.problems.extend(self.walk.problems());
        self.problems.extend(reason);
    }
}

/// The records, each as the file has it; those that are not valid say so.
impl<R: Read> Iterator for Reader<R> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.is_done {
            return None;
        }
        match self.read_record() {
            Ok(Some(record)) => Some(record),
            Ok(None) => {
                self.end(None);
                None
            }
            Err(problem) => {
                self.end(Some(*problem));
                None
            }
        }
    }
}
