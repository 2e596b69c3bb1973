#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/import.h"
#include "intake/import_identity.h"
#include "intake/kept_bytes.h"
#include "intake/published_layout.h"
#include "store/database.h"

namespace ccgledger {

/// How a file is read. The same bytes, read in the same way, are the same import.
struct Reading {
    std::string source_sha256;
    std::string layout;
    std::string layout_sha256 = {};    ///< of the layout's own file; empty: built in
    std::string kind;
    std::string unit;
    std::string sign_convention;
    std::string sheet = {};            ///< of a workbook
    std::string declared = {};         ///< body, year and month that were given for the file: 03Q 2015-16:M9
};

/// An import that brought the same bytes, read in the same way, and was not undone.
struct EarlierImport {
    std::int64_t import_run_id = 0;
    std::string in_words;              ///< when and by whom, and what superseded it since
};
[[nodiscard]] std::optional<EarlierImport> find_earlier_import(Database& database, const Reading& reading);

/// Writes one import's row in `import_run`, and the file's bytes and rejects. The row goes in before what the import brings,
/// because everything points to it, and is completed behind it in the same transaction: nobody ever sees it without its hash.
class ImportRun {
public:
    /// All must outlive this; the transaction is the caller's.
    ImportRun(Database& database, const Reading& reading, const ImportRequest& request, FileOutcome& outcome)
        : database_(database), reading_(reading), request_(request), outcome_(outcome) {}

    /// Inserts the row of a file of `size_bytes`. What follows is written under the identity.
    [[nodiscard]] const ImportIdentity& begin(std::size_t size_bytes);
    /// Keeps the file as it came, and the layout's file, where the layout is one of published tables, so that the import can be read
    /// again. Seals the import; `content_sha256` covers what it wrote.
    void finish(const std::string& content_sha256, KeptBytes& bytes, const PublishedLayout* layout);

private:
    /// The source's row, and whether it is new: files with the same bytes are kept once.
    struct SourceRow {
        std::int64_t source_id = 0;
        bool is_new = false;
    };
    SourceRow row_of_file(const std::string& sha256, const std::string& name, std::size_t size_bytes);
    void keep_content(std::int64_t source_id, std::string_view packed);
    [[nodiscard]] std::string seal(const std::string& content_sha256) const;

    Database& database_;
    const Reading& reading_;
    const ImportRequest& request_;
    FileOutcome& outcome_;
    ImportIdentity identity_;
    SourceRow source_;
};

}  // namespace ccgledger
