#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/context.h"
#include "intake/file_bytes.h"
#include "intake/layout.h"
#include "intake/published_layout.h"
#include "values/plural.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

std::string headings_of(const LayoutHeadings& layout) {
    std::vector<std::string> headings;
    for (const LayoutColumn& column : layout.columns) {
        headings.push_back(column.is_optional ? fmt::format("[{}]", column.heading) : std::string(column.heading));
    }
    return fmt::format("{}", fmt::join(headings, ","));
}

std::string headings_of(const PublishedLayout& layout) {
    std::vector<std::string> headings;
    for (const PublishedColumn& column : layout.columns) {
        headings.push_back(column.heading.empty() ? "(blank)" : column.heading);
    }
    return fmt::format("{}", fmt::join(headings, " | "));
}

ResultTable layouts_table() {
    ResultTable table;
    table.report = "layouts";
    table.columns = {{.name = "layout", .title = "layout"},
                     {.name = "about", .title = "about"},
                     {.name = "headings", .title = "headings (those in brackets may be left out)"}};
    for (const LayoutHeadings& layout : known_layouts()) {
        table.rows.push_back({std::string(layout.layout), std::string(layout.about), headings_of(layout)});
    }
    for (const PublishedLayout& layout : published_layouts()) {
        table.rows.push_back({layout.name, layout.about, headings_of(layout)});
    }
    table.scope = fmt::format("{} layouts", table.rows.size());
    return table;
}

/// What may stand in the columns of words of a list of published figures.
ResultTable measures_table() {
    ResultTable table;
    table.report = "layouts";
    table.columns = {{.name = "column", .title = "column"}, {.name = "word", .title = "word"}, {.name = "meaning", .title = "meaning"}};
    for (const PaperMeasure& measure : paper_measures()) {
        table.rows.push_back({std::string("standardised_measure"), measure.code, measure.meaning});
    }
    for (const std::string& timing : paper_timings()) {
        table.rows.push_back({std::string("basis"), timing, std::string(is_variance(timing) ? "a difference: better is plus" : "")});
    }
    for (const std::string_view unit : {"GBP", "GBP000", "GBPm", "GBPbn", "percent"}) {
        table.rows.push_back({std::string("unit"), std::string(unit), std::string()});
    }
    table.scope = plural(table.rows.size(), "word");
    return table;
}

std::vector<std::string> names_of_layouts() {
    std::vector<std::string> names = names_of_published_layouts();
    for (const LayoutHeadings& layout : known_layouts()) {
        names.emplace_back(layout.layout);
    }
    return names;
}

Exit show_layout(const std::string& name, const Context& context) {
    if (const PublishedLayout* layout = published_layout(name)) {
        context.show([&](std::ostream& out) { out << layout->text; });
        return Exit::done;
    }
    if (name == "figures") {
        return context.print(measures_table());
    }
    for (const LayoutHeadings& layout : known_layouts()) {
        if (layout.layout == name) {
            context.out << fmt::format("{}: {}\n\n{}\n", layout.layout, layout.about, headings_of(layout));
            return Exit::done;
        }
    }
    throw UserError(fmt::format("there is no layout \"{}\"{}; `ccgledger layouts` lists them", name, did_you_mean(name, names_of_layouts())),
                    Exit::usage);
}

Exit check_layout(const std::string& file, const Context& context) {
    Findings findings;
    const auto text = read_text_file(file, findings);
    if (!text) {
        context.err << findings.text(file);
        return Exit::input_rejected;
    }
    std::vector<LayoutProblem> problems;
    const PublishedLayout layout = parse_published_layout(*text, problems);
    for (const LayoutProblem& problem : problems) {
        context.err << fmt::format("error[V046] {}: {}: {}\n", file, problem.where, problem.what);
    }
    if (!problems.empty()) {
        context.err << fmt::format("{}: {}; see `ccgledger explain V046`\n", file, plural(problems.size(), "problem"));
        return Exit::input_rejected;
    }
    context.out << fmt::format("{}: the layout `{}`, version {}: {}, {}, {} to prove; SHA-256 {}\n", file, layout.name, layout.version,
                               plural(layout.columns.size(), "column"), plural(layout.rows.size(), "row"),
                               layout.identities.size() == 1 ? "1 identity" : fmt::format("{} identities", layout.identities.size()), layout.sha256);
    return Exit::done;
}

}  // namespace

void add_layouts(CommandLine root, Context& context) {
    CommandLine layouts = root.command("layouts", "Layouts that `import` recognises by their headings: list them, show one, check your own");
    const auto list = [&context] { return context.print(layouts_table()); };
    layouts.examples("  ccgledger layouts\n  ccgledger layouts show sheffield-key-duties > my-layout.json").action(list);
    layouts.command("list", "One line per layout")
        .examples("  ccgledger layouts list\n  ccgledger layouts list --format csv")
        .action(list);
    auto name = std::make_shared<std::string>();
    layouts.command("show", "A layout as its file has it, to copy and edit; for `figures` the words that its columns may hold")
        .argument("layout", *name, "The name of a layout")
        .offers(names_of_layouts())
        .examples("  ccgledger layouts show figures\n  ccgledger layouts show sheffield-key-duties > my-layout.json")
        .action([name, &context] { return show_layout(*name, context); });
    auto file = std::make_shared<std::string>();
    layouts.command("check", "Check the file of a layout without importing anything")
        .argument("file", *file, "The layout's file")
        .completed_by(Completion::files)
        .examples("  ccgledger layouts check my-layout.json\n  ccgledger layouts check my-layout.json && echo ready")
        .action([file, &context] { return check_layout(*file, context); });
}

}  // namespace ccgledger
