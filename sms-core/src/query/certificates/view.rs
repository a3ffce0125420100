//! One certificate with everything that is kept of it.

use super::{CasView, CosView};
use crate::certificate::{CertificateFamily, of_family};
use crate::command::command;
use crate::error::Result;
use crate::ids::CertificateRef;
use crate::query::{QueryHandler, Reading};

macro_rules! views {
    ($($(#[$meta:meta])* $type:ident $family:ident $view:ident;)*) => {$(
        command! {
            $(#[$meta])*
            $type -> $view {
                /// The certificate, by our own name for it or by its number.
                certificate: CertificateRef,
            }
        }

        impl QueryHandler for $type {
            fn certificate(&self) -> Option<&CertificateRef> {
                Some(&self.certificate)
            }

            fn answer(&self, reading: &Reading) -> Result<$view> {
                let record = reading.certificate(&self.certificate)?;
                let record = of_family(&record, CertificateFamily::$family)?;
                Ok($view::of(record, reading))
            }
        }
    )*};
}

views! {
    /// One CoS with everything that is kept of it.
    ViewCos Cos CosView;

    /// One CAS with everything that is kept of it.
    ViewCas Cas CasView;
}
