// A return, from its heading to its checked rows: every row is a figure in its place, or a finding with one.
#include <cstdlib>

#include "fuzz_target.h"
#include "intake/layout.h"
#include "intake/reference.h"
#include "intake/return_rows.h"
#include "store/directory.h"
#include "store/ledger.h"

namespace ccgledger::fuzz {
namespace {

/// The bodies, lines and years that every new ledger knows; made once.
const Directory& directory() {
    static const Directory made = [] {
        Database ledger = ledger_in_memory();
        Transaction transaction(ledger);
        load_reference(ledger);
        transaction.commit();
        return Directory(ledger);
    }();
    return made;
}

void check_figures(const std::vector<StagedFigure>& figures) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto key = [&figures](std::size_t at) {
            const StagedFigure& figure = figures[at];
            return std::tie(figure.period_id, figure.organisation_id, figure.line_id, figure.recurrence);
        };
        require(i == 0 || key(i - 1) <= key(i), "figures are in the order of their keys");
        for (const auto& amount : figures[i].amounts) {
            require(std::abs(amount.value_or(0)) <= max_amount_pence, "an amount is within the limit");
        }
    }
}

void check_findings(const Findings& findings, std::string_view text) {
    for (const Finding& finding : findings.kept()) {
        require(!finding.message.empty(), "a finding has a message");
        require(finding.place.line <= text.size() + 1, "a finding lies in the file");
    }
    require((findings.errors() + findings.warnings() == 0) == findings.text("fuzz.csv").empty(), "findings are said");
}

void read(std::string_view text, MoneyUnit unit) {
    Findings findings;
    CsvReader reader(text);
    CsvRow heading;
    if (!reader.next(heading, findings)) {
        return;
    }
    const std::optional<Headings> headings = recognise(reader, heading, findings);
    if (headings && (headings->layout == "tidy" || headings->layout == "long")) {
        const ReturnRows rows = read_return(reader, *headings, directory(), {.unit = unit}, findings);
        require(rows.rounding_unit_pence >= 1, "a return shows steps of a penny or more");
        check_figures(rows.figures);
        check_figures(rows.totals);
        if (findings.errors() == 0) {
            compare_totals(rows, directory(), reader, findings);
        }
    }
    check_findings(findings, text);
}

}  // namespace
}  // namespace ccgledger::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    std::string_view text = fuzz::text_of(data, size);
    const MoneyUnit unit = fuzz::take_unit(text);
    if (first_bad_byte(text) == std::string_view::npos) {  // an import reads nothing else
        fuzz::read(text, unit);
    }
    return 0;
}
