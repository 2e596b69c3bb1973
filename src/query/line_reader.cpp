#include "query/line_reader.h"

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <iostream>

#include <histedit.h>
#include <unistd.h>

#include "values/errors.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

constexpr int kept_lines = 2000;

class StreamLines : public LineReader {
public:
    explicit StreamLines(std::istream& in) : in_(in) {}
    std::optional<std::string> next(const std::string& /*prompt*/, const std::string& /*begun*/) override {
        std::string line;
        if (!std::getline(in_, line)) {
            return std::nullopt;
        }
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        return line;
    }
    [[nodiscard]] bool is_terminal() const override { return false; }

private:
    std::istream& in_;
};

/// The editor of the terminal. Its own calls take variable arguments, and give back the object through a pointer that it keeps.
class TerminalLines : public LineReader {
public:
    TerminalLines(std::function<Offer(const std::string&)> complete, std::filesystem::path history)
        : complete_(std::move(complete)), file_(std::move(history)) {
        std::setlocale(LC_CTYPE, "");   // so that a pound sign is one character
        history_ = history_init();
        HistEvent event;
        ::history(history_, &event, H_SETSIZE, kept_lines);
        ::history(history_, &event, H_SETUNIQUE, 1);
        ::history(history_, &event, H_LOAD, file_.c_str());
        editor_ = el_init("ccgledger", stdin, stdout, stderr);
        ensure(editor_ != nullptr && history_ != nullptr, "the terminal's editor could not be started");
        el_set(editor_, EL_CLIENTDATA, this);
        el_set(editor_, EL_PROMPT, prompt_of);
        el_set(editor_, EL_EDITOR, "emacs");
        el_set(editor_, EL_HIST, ::history, history_);
        el_set(editor_, EL_ADDFN, "complete-name", "Complete the word before the cursor", complete_word);
        el_set(editor_, EL_ADDFN, "give-up", "Give up the line", give_up);
        el_set(editor_, EL_BIND, "\t", "complete-name", nullptr);
        el_set(editor_, EL_BIND, "^R", "em-inc-search-prev", nullptr);
        // While a line is typed Ctrl-C is a key like others; while a query runs it is a signal.
        el_set(editor_, EL_SETTY, "-d", "-isig", nullptr);
        el_set(editor_, EL_BIND, "^C", "give-up", nullptr);
        el_source(editor_, nullptr);   // ~/.editrc
    }
    ~TerminalLines() override {
        el_end(editor_);
        history_end(history_);
    }
    TerminalLines(const TerminalLines&) = delete;
    TerminalLines& operator=(const TerminalLines&) = delete;

    std::optional<std::string> next(const std::string& prompt, const std::string& begun) override {
        prompt_ = prompt;
        begun_ = begun;
        is_given_up_ = false;
        std::cout.flush();
        int length = 0;
        const char* typed = el_gets(editor_, &length);
        if (is_given_up_) {
            std::fputs("^C\n", stdout);
            std::fflush(stdout);
            return std::string();
        }
        if (typed == nullptr || length <= 0) {
            std::fputs("\n", stdout);
            std::fflush(stdout);
            return std::nullopt;
        }
        std::string line(typed, static_cast<std::size_t>(length));
        while (line.ends_with('\n') || line.ends_with('\r')) {
            line.pop_back();
        }
        remember(line);
        return line;
    }
    [[nodiscard]] bool was_given_up() const override { return is_given_up_; }
    [[nodiscard]] bool is_terminal() const override { return true; }

private:
    static TerminalLines& of(EditLine* editor) {
        void* self = nullptr;
        el_get(editor, EL_CLIENTDATA, &self);
        return *static_cast<TerminalLines*>(self);
    }

    static char* prompt_of(EditLine* editor) { return of(editor).prompt_.data(); }

    static unsigned char give_up(EditLine* editor, int /*key*/) {
        of(editor).is_given_up_ = true;
        return CC_EOF;
    }

    static unsigned char complete_word(EditLine* editor, int /*key*/) {
        TerminalLines& self = of(editor);
        const LineInfo* line = el_line(editor);
        const std::string typed(line->buffer, static_cast<std::size_t>(line->cursor - line->buffer));
        const Offer completion = self.complete_(self.begun_ + typed);
        const std::size_t word_length = utf8_length((self.begun_ + typed).substr(completion.start));
        const std::string common = common_beginning(completion.candidates);
        const bool is_only = completion.candidates.size() == 1;
        if (utf8_length(common) > word_length || is_only) {
            el_deletestr(editor, static_cast<int>(word_length));
            el_insertstr(editor, (common + (is_only ? " " : "")).c_str());
            return CC_REFRESH;
        }
        if (completion.candidates.empty()) {
            return CC_REFRESH_BEEP;
        }
        show(completion.candidates);
        return CC_REDISPLAY;
    }

    /// In columns, as many as the terminal is wide for.
    static void show(const std::vector<std::string>& words) {
        constexpr std::size_t usual_width = 80;
        std::size_t widest = 0;
        for (const std::string& word : words) {
            widest = std::max(widest, word.size());
        }
        const std::size_t across = std::max<std::size_t>(usual_width / (widest + 2), 1);
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::fputs(i % across == 0 ? "\n" : "", stdout);
            std::fputs((words[i] + std::string(widest + 2 - words[i].size(), ' ')).c_str(), stdout);
        }
        std::fputs("\n", stdout);
        std::fflush(stdout);
    }

    void remember(const std::string& line) {
        if (line.find_first_not_of(" \t") == std::string::npos) {
            return;
        }
        HistEvent event;
        ::history(history_, &event, H_ENTER, line.c_str());
        ::history(history_, &event, H_SAVE, file_.c_str());   // after each line: a terminal may be closed at any moment
    }

    std::function<Offer(const std::string&)> complete_;
    std::filesystem::path file_;
    History* history_ = nullptr;
    EditLine* editor_ = nullptr;
    std::string prompt_;
    std::string begun_;
    bool is_given_up_ = false;
};

}  // namespace

std::unique_ptr<LineReader> lines_of(std::istream& in) { return std::make_unique<StreamLines>(in); }

std::unique_ptr<LineReader> lines_of_terminal(std::function<Offer(const std::string&)> complete, const std::filesystem::path& history) {
    return std::make_unique<TerminalLines>(std::move(complete), history);
}

}  // namespace ccgledger
