package longhand.engine.tensor;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// A matrix as it lies in a model file.
///
/// @param name     of the tensor, for messages
/// @param type     its format
/// @param rows     outputs
/// @param columns  inputs; a multiple of the format's block
/// @param data     `rows` rows of blocks, row-major, exactly as long as that takes
public record WeightMatrix(String name, GgmlType type, int rows, int columns, MemorySegment data) {}
