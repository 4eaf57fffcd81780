#pragma once

#include <memory>
#include <string>

#include "api/stream.h"

namespace softcuda {

/// Lets the stream wait for what the event marked; joins the event's capture if it is part of one.
void waitForEvent(const std::shared_ptr<Stream>& stream, const void* event);

std::string eventLeaks();
void resetEvents();

}  // namespace softcuda
