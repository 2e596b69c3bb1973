#include "report/chart.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/cell_text.h"
#include "report/gnuplot.h"
#include "report/html_text.h"
#include "values/errors.h"
#include "values/fixed_point.h"

namespace ccgledger {
namespace {

/// Light lines at the tens, a firm one at nil, no frame; letters of one size.
constexpr std::string_view common_look =
    "set encoding utf8\n"
    "set minussign\n"
    "set border 0 lc rgb '#595959'\n"
    "set tics scale 0 textcolor rgb '#1a1a1a'\n"
    "set style fill pattern border\n"
    "set key off\n";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// Without each stretch from `first` up to and with `last`.
void cut_out(std::string& text, std::string_view first, std::string_view last) {
    for (std::size_t at = text.find(first); at != std::string::npos; at = text.find(first, at)) {
        const std::size_t end = text.find(last, at);
        if (end == std::string::npos) {
            return;
        }
        text.erase(at, end + last.size() - at);
    }
}

void drop_blank_space(std::string& text) {
    replace_all(text, "\t", "");
    replace_all(text, "  ", " ");
    replace_all(text, " '/>", "'/>");
    while (text.find("\n\n") != std::string::npos) {
        replace_all(text, "\n\n", "\n");
    }
}

/// Groups of strokes that gnuplot began and did not use: half of what it writes.
void drop_empty_groups(std::string& text) {
    constexpr std::string_view empty = ">\n</g>\n";
    for (std::size_t at = text.find(empty); at != std::string::npos; at = text.find(empty, at)) {
        const std::size_t tag = text.rfind('<', at);
        if (text.compare(tag, 3, "<g ") == 0) {
            text.erase(tag, at + empty.size() - tag);
            at = tag;
        } else {
            at += empty.size();
        }
    }
}

/// What stands inside the drawing's <svg>, fit to stand beside others in one page.
std::string inner_part(std::string_view document, const Chart& chart) {
    constexpr std::string_view head_ends = "</desc>";
    const std::size_t start = document.find(head_ends);
    const std::size_t end = document.rfind("</svg>");
    ensure(start != std::string_view::npos && end != std::string_view::npos && start < end, "gnuplot's drawing has no beginning or no end");
    std::string inner(document.substr(start + head_ends.size(), end - start - head_ends.size()));
    // Its own names of curves would show when a mouse rests on them; its filters are for boxes behind texts, which we do not use.
    cut_out(inner, "<title>", "</title>");
    cut_out(inner, "<filter", "</filter>");
    replace_all(inner, " font-family=\"Arial\"", "");
    const std::string prefix = chart.id + "-";
    replace_all(inner, " id='", " id='" + prefix);
    replace_all(inner, " id=\"", " id=\"" + prefix);
    replace_all(inner, "href='#", "href='#" + prefix);
    replace_all(inner, "url(#", "url(#" + prefix);
    drop_blank_space(inner);
    drop_empty_groups(inner);
    return inner;
}

std::string element(std::string_view document, const Chart& chart) {
    return fmt::format("<svg class=\"chart\" role=\"img\" aria-labelledby=\"{0}-title {0}-description\" viewBox=\"0 0 {1} {2}\">\n"
                       "<title id=\"{0}-title\">{3}</title>\n<desc id=\"{0}-description\">{4}</desc>{5}</svg>\n",
                       chart.id, chart.width, chart.height, escaped_html(chart.title), escaped_html(chart.description), inner_part(document, chart));
}

std::vector<std::string_view> documents_in(std::string_view output) {
    constexpr std::string_view beginning = "<?xml";
    std::vector<std::string_view> documents;
    for (std::size_t at = output.find(beginning); at != std::string_view::npos;) {
        const std::size_t next = output.find(beginning, at + 1);
        documents.push_back(output.substr(at, next == std::string_view::npos ? next : next - at));
        at = next;
    }
    return documents;
}

}  // namespace

std::string plot_text(std::string_view text) {
    std::string safe = one_line(text);
    std::replace_if(safe.begin(), safe.end(), [](char c) { return std::string_view("'\"`\\$@%#{}").find(c) != std::string_view::npos; }, ' ');
    return "'" + safe + "'";
}

std::string plot_amount(std::int64_t pence) { return fixed_point(pence, {.scale = 8, .decimals = 8}); }

std::string filled(const BarStyle& style) { return fmt::format("fs pattern {} fc rgb '{}'", style.pattern, style.colour); }

std::string plot_of(const std::vector<Curve>& curves) {
    std::string blocks, plots;
    int number = 0;
    for (const Curve& curve : curves) {
        if (curve.points.empty()) {
            continue;
        }
        ++number;
        blocks += fmt::format("$curve{} << END\n{}END\n", number, curve.points);
        plots += fmt::format("{}$curve{} {} {}", plots.empty() ? "plot " : ", \\\n     ", number, curve.how,
                             curve.title.empty() ? "notitle" : "title " + plot_text(curve.title));
    }
    ensure(number > 0, "a chart without a mark");
    return blocks + plots;
}

std::string key_above(int lines) {
    return fmt::format("set tmargin {}\n", lines == 1 ? "1.9" : "3") +
           "set key at screen 0.01, screen 0.985 left top horizontal Left reverse samplen 1.5 width -1 font ',10'\n";
}

std::string standing_axes() {
    // Bars and lines are read against nil: it is always there, and firm.
    return std::string("set yrange [*<0:0<*]\nset grid ytics lc rgb '#d0d0d0'\nset xzeroaxis lt 1 lc rgb '#1a1a1a' lw 1.5\nset ylabel '£m'\n") +
           "set offsets 0,0,graph 0.14,graph 0.14\n" + key_above();
}

void ensure_charts_can_be_drawn() { ensure_gnuplot(); }

std::vector<std::string> drawn(std::span<const Chart> charts) {
    std::string commands;
    for (const Chart& chart : charts) {
        commands += fmt::format("reset session\nset terminal svg size {},{} noenhanced font 'Arial,11'\n{}{}\nset output\n", chart.width, chart.height,
                                common_look, chart.script);
    }
    std::vector<std::string> elements;
    if (charts.empty()) {
        return elements;
    }
    const std::string output = run_gnuplot(commands);
    const std::vector<std::string_view> documents = documents_in(output);
    ensure(documents.size() == charts.size(), "gnuplot drew another number of charts than it was asked for");
    for (std::size_t i = 0; i < charts.size(); ++i) {
        elements.push_back(element(documents[i], charts[i]));
    }
    return elements;
}

}  // namespace ccgledger
