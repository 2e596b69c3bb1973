// What must hold of a file of records whatever its cells say.
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "intake/record_layouts.h"
#include "intake/record_writer.h"
#include "ledgers.h"
#include "store/audit.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;
using Cells = std::vector<std::string>;

struct CellsOfAKind {
    Cells good;  ///< a field of the kind may hold these
    Cells bad;   ///< and must not hold these, or not always
};

CellsOfAKind cells_for(const RecordField& field) {
    static const std::map<FieldKind, CellsOfAKind> cells = {
        {FieldKind::organisation, {{"X01", "X02", "EK4", "ashford"}, {"X99", ""}}},
        {FieldKind::year, {{"2017-18", "2012-13", "2018/19"}, {"2017-19", "2045-46", ""}}},
        {FieldKind::month, {{"1", "M12"}, {"13", "0", "14", ""}}},
        {FieldKind::statement_period, {{"plan", "Outturn", "M09", "9"}, {"M13", "spring", ""}}},
        {FieldKind::date, {{"2018", "2018-02", "2018-02-13"}, {"2018-02-30", "13/02/2018", ""}}},
        {FieldKind::recurrence, {{"R", "NR", ""}, {"r", "both"}}},
        {FieldKind::yes_no, {{"yes", "no", ""}, {"maybe"}}},
        {FieldKind::measure, {{"in_year_plan", "control_total"}, {"qipp_target", "hope", ""}}},
        {FieldKind::sign_convention, {{"surplus_positive"}, {"amount", "plus", ""}}},
        {FieldKind::source, {{"S1"}, {"S9", ""}}},
        {FieldKind::line, {{"ACU_NHS", ""}, {"EXP_ACUTE", "NO_LINE"}}},
        {FieldKind::text, {{"a", "it's", "£5", "\"a, quoted\""}, {""}}},
        {FieldKind::ignored, {{"a", ""}, {"b"}}},
    };
    if (field.kind == FieldKind::word) {
        return {{field.words.begin(), field.words.end()}, {"hope", ""}};
    }
    // The rest are numbers of some kind.
    static const CellsOfAKind numbers = {{"0", "1", "7.00", "12"},
                                         {"-1", "-5.5", "1200000.25", "10001", "0.123456789", "9223372036854775807",
                                          "9223372036854775808", "1e5", "-", ""}};
    const auto found = cells.find(field.kind);
    return found == cells.end() ? numbers : found->second;
}

/// A file of the layout; now and then a cell is one that its field must not hold.
std::string any_file(const RecordLayout& layout) {
    std::string text;
    for (const RecordField& field : layout.fields) {
        text += (text.empty() ? "" : ",") + std::string(field.heading);
    }
    const int rows = *rc::gen::inRange(1, 4);
    for (int row = 0; row < rows; ++row) {
        text += "\n";
        for (std::size_t i = 0; i < layout.fields.size(); ++i) {
            const CellsOfAKind cells = cells_for(layout.fields[i]);
            const bool is_good = *rc::gen::inRange(0, 20) != 0;
            text += (i == 0 ? "" : ",") + *rc::gen::elementOf(is_good ? cells.good : cells.bad);
        }
    }
    return text + "\n";
}

RC_GTEST_PROP(RecordProperties, ARowIsStoredOrFoundWantingButNeverABug, ()) {
    const RecordLayout& layout = record_layouts()[*rc::gen::inRange<std::size_t>(0, record_layouts().size())];
    const std::string text = any_file(layout);
    RC_LOG() << text;
    Database ledger = ledger_with_bodies();
    RC_ASSERT(import_text(ledger, "source_id,publisher,title,date,url\nS1,A paper,A title,2018,\n").state ==
              State::imported);
    const auto before = contents_of(ledger);
    const FileOutcome outcome = import_text(ledger, text);
    RC_TAG(std::string(layout.name) + (outcome.state == State::imported ? " stored" : " refused"));
    RC_ASSERT((outcome.findings.errors() == 0) == (outcome.state == State::imported));
    if (outcome.state == State::imported) {
        RC_ASSERT(import_text(ledger, text).state == State::already_held);
        RC_ASSERT(import_text(ledger, text + "\n").state == State::nothing_new);
        RC_ASSERT(answer(ledger, "SELECT rows_new FROM import_run ORDER BY import_run_id DESC LIMIT 1") ==
                  std::to_string(outcome.rows_read));
    } else {
        RC_ASSERT(contents_of(ledger) == before);
    }
    RC_ASSERT(verify_ledger(ledger).empty());
    RC_ASSERT(verify_records(ledger).empty());
}

}  // namespace
}  // namespace ccgledger
