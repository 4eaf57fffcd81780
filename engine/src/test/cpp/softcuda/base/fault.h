#pragma once

#include <stdexcept>
#include <string>

namespace softcuda {

/// Result codes of the driver API that this driver gives by itself (the numbers are CUDA's).
enum Code {
    SUCCESS = 0,
    INVALID_VALUE = 1,
    OUT_OF_MEMORY = 2,
    NOT_INITIALIZED = 3,
    NO_DEVICE = 100,
    INVALID_DEVICE = 101,
    INVALID_CONTEXT = 201,
    NO_BINARY_FOR_GPU = 209,
    INVALID_PTX = 218,
    UNSUPPORTED_PTX_VERSION = 222,
    FILE_NOT_FOUND = 301,
    INVALID_HANDLE = 400,
    NOT_FOUND = 500,
    NOT_READY = 600,
    ILLEGAL_ADDRESS = 700,
    LAUNCH_TIMEOUT = 702,
    HOST_MEMORY_ALREADY_REGISTERED = 712,
    HOST_MEMORY_NOT_REGISTERED = 713,
    MISALIGNED_ADDRESS = 716,
    LAUNCH_FAILED = 719,
    NOT_SUPPORTED = 801,
    CAPTURE_UNSUPPORTED = 900,
    CAPTURE_INVALIDATED = 901,
    CAPTURE_UNMATCHED = 903,
    CAPTURE_UNJOINED = 904,
    CAPTURE_IMPLICIT = 906,
    CAPTURED_EVENT = 907,
    CAPTURE_WRONG_THREAD = 908,
};

/// Something illegal in a kernel, a module or a call: CUDA's code, and the sentence for the report.
/// An empty sentence means a plain refusal (no context, no such name) that needs no report.
struct Fault : std::runtime_error {
    Fault(int code, const std::string& sentence) : std::runtime_error(sentence), code(code) {}

    int code;
};

/// As `printf`, into a string.
__attribute__((format(printf, 1, 2))) std::string text(const char* format, ...);

}  // namespace softcuda
