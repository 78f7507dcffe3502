#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace jixiao::form {

// Work on a document that may be made to harm, done in a copy of this process: it takes no more
// processor time and memory than it is given, and when it breaks, nothing here does. The work
// writes its result to a pipe as it goes; what is written is read here, and checked like any input.
class OwnProcess {
 public:
  struct Bounds {
    std::size_t seconds;  // of processor time
    std::size_t memory;   // bytes, above what this process holds
  };
  enum class End { done, too_long, too_large, broken };
  using Work = std::function<void(int pipe)>;

  // Nothing when the system gives no process.
  static std::optional<OwnProcess> start(Bounds bounds, Work const& work);

  OwnProcess(OwnProcess&& other) noexcept;
  OwnProcess& operator=(OwnProcess&&) = delete;
  ~OwnProcess();  // ends the work if it is still going on

  // The next `size` bytes of the result; false when it ends before.
  [[nodiscard]] bool read(char* to, std::size_t size);
  // Waits for the end of the work.
  [[nodiscard]] End wait();

 private:
  OwnProcess(pid_t process, int pipe) : process_(process), pipe_(pipe) {}

  bool fill();

  pid_t process_;
  int pipe_;
  std::vector<char> buffer_;
  std::size_t taken_ = 0;  // of the buffer
};

// Writes all of it, for the work.
void write_to(int pipe, std::string_view bytes);

}  // namespace jixiao::form
