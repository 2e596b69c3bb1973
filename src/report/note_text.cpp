#include "report/note_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/cell_text.h"

namespace ccgledger {
namespace {

class NoteText {
public:
    NoteText(std::ostream& out, const ResultTable& note) : out_(out), note_(note) {}

    void write() {
        for (std::size_t row = 0; row < note_.rows.size(); ++row) {
            const bool is_new_body = row == 0 || text(row, "organisation") != text(row - 1, "organisation");
            if (is_new_body) {
                if (row > 0) {
                    close_body();
                }
                out_ << fmt::format("{}{} ({}), {}\n\n", row == 0 ? "" : "\n", text(row, "organisation_name"), text(row, "organisation"),
                                    text(row, "financial_year"));
            } else if (cell(row, "sentence") != cell(row - 1, "sentence")) {
                out_ << ".\n";
            }
            out_ << one_line(text(row, "text")) << mark_of(text(row, "trace"));
        }
        close_body();
    }

private:
    [[nodiscard]] const Cell& cell(std::size_t row, std::string_view column) const { return note_.rows[row][note_.index_of(column)]; }
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
        const auto* text = std::get_if<std::string>(&cell(row, column));
        return text == nullptr ? std::string() : *text;
    }

    /// ` [2]`: two figures with one address share a number.
    std::string mark_of(const std::string& trace) {
        if (trace.empty()) {
            return {};
        }
        const auto found = std::find(traces_.begin(), traces_.end(), trace);
        const auto number = found - traces_.begin() + 1;
        if (found == traces_.end()) {
            traces_.push_back(trace);
        }
        return fmt::format(" [{}]", number);
    }

    void close_body() {
        out_ << ".\n";
        for (std::size_t i = 0; i < traces_.size(); ++i) {
            out_ << fmt::format("{}{:<4} ccgledger {}\n", i == 0 ? "\n" : "", fmt::format("[{}]", i + 1), traces_[i]);
        }
        traces_.clear();
    }

    std::ostream& out_;
    const ResultTable& note_;
    std::vector<std::string> traces_;
};

}  // namespace

void write_note(std::ostream& out, const ResultTable& note) {
    if (!note.rows.empty()) {
        NoteText(out, note).write();
    }
}

}  // namespace ccgledger
