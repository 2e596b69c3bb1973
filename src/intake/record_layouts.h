#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// What a cell of a record must be.
enum class FieldKind {
    ignored,            ///< read by people only (a body's name beside its code)
    text,
    organisation,
    year,
    month,              ///< 1 to 13
    month_of_year,      ///< 1 to 12
    statement_period,   ///< plan, outturn, annual, M01 to M12
    date,               ///< 2018, 2018-02 or 2018-02-13
    pounds,             ///< money in the unit of --unit, pounds unless told otherwise
    size_in_pounds,     ///< the same, never negative
    millions,           ///< money in millions of pounds; its printed step goes to `rounding_unit_pence`
    count,              ///< a whole number, never negative
    basis_points,       ///< 0 to 10000
    recurrence,
    yes_no,
    word,               ///< one of `words`
    measure,
    sign_convention,    ///< must be the measure's
    source,             ///< the reference of a publication
    line,
};

struct RecordField {
    std::string_view heading;
    std::string_view column;                  ///< of the table; empty for ignored
    FieldKind kind = FieldKind::text;
    bool is_required = false;                 ///< the cell must be filled
    bool is_key = false;                      ///< part of what the record is about; see RecordLayout
    bool column_is_optional = false;          ///< the file may lack the column
    std::vector<std::string_view> words = {}; ///< what a word may be
    std::string_view fallback = {};           ///< what a blank word, or a missing column of words, means
    bool is_later = false;                    ///< imports of earlier ledgers were hashed without the column; see record_writer.cpp
};

/// A file of records: one row of the file is one row of the table. Rows with one key, together, are one thing that the source
/// says; a file that says it otherwise is a correction, and supersedes the earlier rows of that key as a whole.
struct RecordLayout {
    std::string_view name;                    ///< statements
    std::string_view about;
    std::string_view table;
    std::string_view one;                     ///< what a row is called: claim
    std::vector<RecordField> fields;
    bool is_permanent = false;                ///< a key stands for good: a differing row is refused (V026)
    std::vector<std::string_view> differing = {};     ///< headings of two cells that must not say the same
    std::vector<std::string_view> alternatives = {};  ///< headings of which at least one cell must be filled
};

[[nodiscard]] const std::vector<RecordLayout>& record_layouts();
[[nodiscard]] const RecordLayout* record_layout(std::string_view name);

}  // namespace ccgledger
