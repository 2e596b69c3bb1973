// A layout's file, and behind a line of three dashes a table: the layout is refused with its problems, or the table is read with
// it. Without the line the table is read with each layout that ships.
#include "fuzz_target.h"
#include "intake/paper_figures.h"
#include "intake/published_layout.h"
#include "intake/published_table.h"
#include "intake/reference.h"
#include "store/ledger.h"

namespace ccgledger::fuzz {
namespace {

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

void apply(const PublishedLayout& layout, std::string_view text) {
    Findings findings;
    findings.remember_error_lines();
    CsvReader reader(text);
    const TableGrid grid(reader, findings);
    const auto match = match_layout(layout, grid);
    if (!match) {
        return;
    }
    const Declared declared{.organisation = directory().organisation("09C"), .year = FinancialYear::starting(2017), .month = ReturnMonth::of(9)};
    const PublishedTable table = read_published_table(grid, *match, declared, directory(), {}, {}, findings);
    require(table.bad.empty() || findings.errors() > 0, "a cell that is left out is said");
    require(rejects_of(table, directory()).rows.size() == table.bad.size(), "a cell that is left out can be mended");
    if (!layout.is_return()) {
        require(paper_figures_of(table).records.size() <= table.cells.size(), "every figure is a cell");
    }
}

}  // namespace
}  // namespace ccgledger::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    const std::string_view text = fuzz::text_of(data, size);
    if (first_bad_byte(text) != std::string_view::npos) {
        return 0;
    }
    const std::size_t table = text.find("\n---\n");
    if (table == std::string_view::npos) {
        for (const PublishedLayout& layout : published_layouts()) {
            fuzz::apply(layout, text);
        }
        return 0;
    }
    std::vector<LayoutProblem> problems;
    const PublishedLayout layout = parse_published_layout(text.substr(0, table), problems);
    for (const LayoutProblem& problem : problems) {
        fuzz::require(!problem.what.empty(), "a problem has words");
    }
    if (problems.empty()) {
        fuzz::apply(layout, text.substr(table + 5));
    }
    return 0;
}
