#include "cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

#include <fmt/format.h>

namespace ccgledger {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;
constexpr auto step = 200ms;
constexpr const char* erase_line = "\r\x1b[K";

void show(const std::string& text) {
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace

Progress::Progress(bool quiet) {
    if (!quiet && isatty(STDERR_FILENO) == 1) {
        thread_ = std::thread([this] { run(); });
    }
}

Progress::~Progress() {
    {
        const std::lock_guard lock(mutex_);
        is_done_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Progress::now(std::string what) {
    const std::lock_guard lock(mutex_);
    what_ = std::move(what);
}

void Progress::run() {
    const auto begun = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    if (changed_.wait_for(lock, patience, [this] { return is_done_; })) {
        return;
    }
    do {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begun).count();
        show(fmt::format("{}{} ... {} s", erase_line, what_, seconds));
    } while (!changed_.wait_for(lock, step, [this] { return is_done_; }));
    show(erase_line);
}

}  // namespace ccgledger
