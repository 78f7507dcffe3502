#include "cli/resume.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/digest.hpp"
#include "base/system_error.hpp"
#include "cli/entry_json.hpp"
#include "cli/files.hpp"

namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* record_name = "state.ndjson";
constexpr char const* next_name = "state.next";  // of the run that is going on
constexpr std::size_t largest_record = std::size_t{16} << 30;

Errors failure(fs::path const& path, int code) {
  auto const why = reason_of(code);
  return {{{path.string(), ""}, {"无法写入：" + why.zh, "cannot be written: " + why.en}}};
}

// Only what -o itself may have written is ever taken away.
bool is_plain_name(std::string_view name) {
  return !name.empty() && name[0] != '.' && name.find('/') == std::string_view::npos;
}

}  // namespace

ResultFolder::ResultFolder(fs::path folder, std::string circumstances, bool resume)
    : folder_(std::move(folder)),
      workshop_(folder_ / ".jixiao"),
      header_(header_line(circumstances)),
      resume_(resume) {}

ResultFolder::~ResultFolder() {
  if (record_ >= 0) ::close(record_);
  if (lock_ >= 0) ::close(lock_);
}

Result<void> ResultFolder::lock() {
  if (lock_ >= 0) return {};
  auto const path = workshop_ / "lock";
  lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) return failure(path, errno);
  // Where there are no locks, as on some network file systems, the operator has to take care.
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return Errors{{{folder_.string(), ""},
                   {"另一个 jixiao 正在写入这个目录", "another jixiao is writing in this folder"}}};
  return {};
}

Result<void> ResultFolder::prepare() {
  std::error_code failed;
  if (!fs::is_directory(workshop_, failed)) return {};
  if (auto locked = lock(); !locked) return locked;
  for (auto const& entry : fs::directory_iterator(workshop_, failed))
    if (entry.path().extension() == unfinished) fs::remove(entry.path(), failed);
  auto const record = workshop_ / record_name;
  auto const next = workshop_ / next_name;
  if (!resume_) {
    fs::remove(record, failed);
    fs::remove(next, failed);
    return {};
  }
  load(record);
  load(next);
  if (!fs::exists(next, failed)) return {};
  // The run that is beginning writes another.
  std::string all = header_;
  for (auto const& [key, entry] : done_) all += line_of(entry);
  if (auto written = write_file(record, all, workshop_); !written) return written;
  fs::remove(next, failed);
  return {};
}

void ResultFolder::load(fs::path const& file) {
  form::Limits limits;
  limits.file_bytes = largest_record;
  auto const bytes = read_file(file.string(), limits);
  if (!bytes) return;
  bool same = false;  // circumstances
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    auto const end = rest.find('\n');
    if (end == std::string_view::npos) return;  // torn off
    auto const line = rest.substr(0, end + 1);
    rest.remove_prefix(end + 1);
    if (is_header(line)) {
      same = line == header_;
      continue;
    }
    auto entry = entry_from(line);
    if (!entry) continue;
    for (auto const& written : entry->written)
      for (auto const* name : {&written.name, &written.page})
        if (is_plain_name(*name)) stale_.insert(*name);
    if (!same) continue;
    auto key = entry->key;
    done_.insert_or_assign(std::move(key), std::move(*entry));
  }
}

Entry const* ResultFolder::unchanged(std::string const& key, std::string_view digest,
                                     std::vector<std::string>& files) const {
  auto const found = done_.find(key);
  if (found == done_.end() || found->second.digest != digest) return nullptr;
  for (auto const& written : found->second.written) {
    std::string page;
    if (!written.page.empty() && !stands(written.page, written.page_digest, page)) return nullptr;
    if (!stands(written.name, written.digest, files.emplace_back())) return nullptr;
  }
  return &found->second;
}

bool ResultFolder::stands(std::string const& name, std::string_view digest,
                          std::string& bytes) const {
  if (!is_plain_name(name)) return false;
  auto read = read_file((folder_ / name).string());
  if (!read || sha256(*read) != digest) return false;
  bytes = std::move(*read);
  return true;
}

void ResultFolder::written_again(std::string const& name) {
  if (auto const old = stale_.find(name); old != stale_.end()) stale_.erase(old);
}

Result<void> ResultFolder::make() {
  if (made_) return {};
  std::error_code failed;
  fs::create_directories(workshop_, failed);
  if (failed) return failure(folder_, failed.value());
  if (auto locked = lock(); !locked) return locked;
  auto const path = workshop_ / next_name;
  record_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (record_ < 0) return failure(path, errno);
  made_ = true;
  return append(header_ + std::exchange(pending_, {}));
}

Result<void> ResultFolder::put(std::string const& name, std::string_view bytes) {
  if (auto made = make(); !made) return made;
  written_again(name);
  return write_file(folder_ / name, bytes, workshop_);
}

fs::path ResultFolder::draft(std::string const& name) const {
  return workshop_ / (name + std::string(unfinished));
}

Result<void> ResultFolder::adopt(std::string const& name) {
  std::error_code failed;
  fs::rename(draft(name), folder_ / name, failed);
  if (failed) return failure(folder_ / name, failed.value());
  return {};
}

Result<void> ResultFolder::append(std::string_view lines) {
  while (!lines.empty()) {
    auto const written = ::write(record_, lines.data(), lines.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failure(workshop_ / next_name, errno);
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
  // A kill cannot take back what is written, only a failing machine can; and what is lost is done
  // again.
  auto const now = std::chrono::steady_clock::now();
  if (now - synced_ >= std::chrono::seconds(1)) {
    ::fdatasync(record_);
    synced_ = now;
  }
  return {};
}

Result<void> ResultFolder::record(Entry const& entry) {
  if (!entry.written.empty())
    if (auto made = make(); !made) return made;
  for (auto const& written : entry.written) {
    written_again(written.name);
    written_again(written.page);
  }
  if (entry.digest.empty()) return {};  // nothing was read that could be the same another time
  if (made_) return append(line_of(entry));
  pending_ += line_of(entry);
  return {};
}

Result<void> ResultFolder::finish() {
  if (!made_) return {};
  std::error_code failed;
  if (resume_)
    for (auto const& name : stale_) fs::remove(folder_ / name, failed);
  ::fdatasync(record_);
  auto const record = workshop_ / record_name;
  fs::rename(workshop_ / next_name, record, failed);
  if (failed) return failure(record, failed.value());
  return {};
}

}  // namespace jixiao::cli
